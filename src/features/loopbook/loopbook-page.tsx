import { useSearchParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster, useTimeline } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { BinLink } from '#ui/bin-link.tsx';
import { Button } from '#ui/button.tsx';
import { ColumnsAsideFirst } from '#ui/columns.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextField } from '#ui/text-field.tsx';
import styles from './loopbook.module.css';
import { TimelineList } from './timeline-list.tsx';

/** What stands in a loopbook by itself; replies stand at what they answer, unfinished words of others nowhere. */
const shownKinds: readonly string[] = ['entry', 'step', 'home-entry', 'transition', 'note'];

/** Everything this young person keeps, newest first, by school year and month. */
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
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('zoek') ?? '';
  const me = useProfile().person.id;
  const all = timeline?.filter(
    (row) => shownKinds.includes(row.kind) && (row.author === me || row.kept !== null),
  );
  const rows = all?.filter((row) => row.words.includes(wanted.trim().toLocaleLowerCase('nl')));
  return (
    <Page title={t('title')} isWide>
      {rows === undefined || all === undefined || roster === undefined ? (
        <Loading />
      ) : (
        <ColumnsAsideFirst
          aside={
            <div className={styles.aside}>
              <span className={styles.picture}>
                <Art name="notebook" />
              </span>
              {all.length > fewRows && (
                <div className={styles.find}>
                  <TextField
                    type="search"
                    label={t('find.label')}
                    value={wanted}
                    onChange={(words) =>
                      setSearch(words === '' ? {} : { zoek: words }, { replace: true })
                    }
                  />
                </div>
              )}
              {wanted !== '' && <p role="status">{t('find.found', { count: rows.length })}</p>}
            </div>
          }
        >
          {all.length === 0 ? <Empty /> : null}
          {rows.length > 0 && (
            <TimelineList key={wanted} name={`${space} ${wanted}`} rows={rows} roster={roster} />
          )}
          <Foot isEmpty={all.length === 0} />
        </ColumnsAsideFirst>
      )}
    </Page>
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
