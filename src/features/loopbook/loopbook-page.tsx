import { Suspense, useDeferredValue, useMemo } from 'react';
import type { Roster } from '#domain/roster.ts';
import { schoolYearOf } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type TimelineRow, useRoster, useTimeline } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { BinLink } from '#ui/bin-link.tsx';
import { Button } from '#ui/button.tsx';
import { ColumnsAsideFirst } from '#ui/columns.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { partOfPage } from '#ui/for-staff.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { filterAddress, filtered, isAsking, shownKinds } from './filter.ts';
import { FilterPanel } from './filter-panel.tsx';
import styles from './loopbook.module.css';
import { PictureLinks } from './picture-links.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useFilter } from './use-filter.ts';
import { useFindable } from './use-findable.ts';

const LeavingNote = partOfPage(
  () => import('./leaving-note.tsx').then((m) => m.LeavingNote),
  ['along'],
);

/**
 * Everything this young person keeps, newest first, by school year and month. Unfinished words of
 * others stand nowhere.
 */
export function LoopbookPage() {
  const t = useText('loopbook');
  const portfolio = useOwnPortfolio();
  if (portfolio === undefined) {
    return (
      <Page title={t('title')}>
        <Loading />
      </Page>
    );
  }
  return <Loopbook space={portfolio?.space ?? ''} />;
}

function Loopbook({ space }: { space: string }) {
  const t = useText('loopbook');
  const timeline = useTimeline(space);
  const roster = useRoster(space);
  const me = useProfile().person.id;
  const all = useMemo(
    () =>
      timeline?.filter(
        (row) => isShown(row.kind) && (row.author === me || row.kept !== null || isShared(row)),
      ),
    [timeline, me],
  );
  return (
    <Page title={t('title')} isWide>
      {roster?.leaves && (
        <Suspense>
          <LeavingNote day={roster.leaves.until} />
        </Suspense>
      )}
      {all === undefined || roster === undefined ? (
        <Loading />
      ) : (
        <Filled space={space} all={all} roster={roster} />
      )}
    </Page>
  );
}

/** Held on the device of another one: the young person was there at every word. */
function isShared({ kind }: TimelineRow): boolean {
  return kind === 'talk' || kind === 'agreement';
}

function isShown(kind: string): boolean {
  return shownKinds.some((shown) => shown === kind);
}

type FilledProps = { space: string; all: readonly TimelineRow[]; roster: Roster | null };

function Filled({ space, all, roster }: FilledProps) {
  const { person, now } = useProfile();
  const findable = useFindable();
  const [filter, ask] = useFilter();
  // Who types comes first; the list follows.
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => {
    const seeing = { me: person, people: roster?.people ?? [], now: now() };
    return filtered(all, asked, seeing, findable);
  }, [all, asked, roster, person, now, findable]);
  const years = useMemo(() => [...new Set(all.map(({ order }) => schoolYearOf(order)))], [all]);
  const name = `${space} ${new URLSearchParams(filterAddress(asked))}`;
  return (
    <ColumnsAsideFirst
      aside={
        <div className={styles.aside} data-empty={all.length === 0 ? '' : undefined}>
          <span className={styles.picture}>
            <Art name="notebook" />
          </span>
          {all.length > 0 && <PictureLinks />}
          {(all.length > fewRows || isAsking(filter)) && (
            <FilterPanel
              filter={filter}
              onChange={ask}
              roster={roster}
              years={years}
              found={isAsking(asked) ? rows.length : null}
            />
          )}
        </div>
      }
    >
      {all.length === 0 ? <Empty /> : null}
      {rows.length > 0 && <TimelineList key={name} name={name} rows={rows} roster={roster} />}
      <Foot isEmpty={all.length === 0} />
    </ColumnsAsideFirst>
  );
}

/** A loopbook that fits on a few screens needs no search. */
const fewRows = 8;

function Foot({ isEmpty }: { isEmpty: boolean }) {
  const t = useText('loopbook');
  return (
    <div className={styles.foot}>
      {!isEmpty && (
        <Button kind="quiet" icon="printer" onPress={() => window.print()}>
          {t('print')}
        </Button>
      )}
      {!isEmpty && (
        <TextLink to={paths.booklet} icon="book-open-text">
          {t('booklet.go')}
        </TextLink>
      )}
      {!isEmpty && (
        <TextLink to={paths.readLog} icon="eye">
          {t('readLog')}
        </TextLink>
      )}
      <TextLink to={paths.take} icon="download-simple">
        {t('along')}
      </TextLink>
      <BinLink />
    </div>
  );
}

function Empty() {
  const t = useText('loopbook');
  return (
    <EmptyState>
      <p>{t('empty')}</p>
      <LinkButton to={paths.activities} kind="primary">
        {t('emptyGo')}
      </LinkButton>
    </EmptyState>
  );
}
