import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { type SpaceView, useNew, useRecords, useSpaces } from '#storage/use-records.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { Columns } from '#ui/columns.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { NothingFetched } from '#ui/nothing-fetched.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { useReady } from '#ui/use-ready.ts';
import { FollowedPeople } from './followed-people.tsx';
import { RunningTransitions } from './running-transitions.tsx';
import styles from './transitions.module.css';

/** The home of who follows young people: what is new, which transitions run, and everyone by name. */
export function YoungPeoplePage() {
  const t = useText('transitions');
  const spaces = useSpaces('portfolio');
  const waiting = useNew();
  const first = useFirstFetch();
  const transitions = useRecords({ kinds: ['transition'] });
  const isLoaded = spaces !== undefined && waiting !== undefined && transitions !== undefined;
  useReady(isLoaded);
  if (!isLoaded) return <Loading />;
  const people = spaces.filter((space) => !space.hidden);
  if (people.length === 0 && first !== 'had') {
    return (
      <Page title={t('people.title')} isWide>
        <NothingFetched first={first} />
      </Page>
    );
  }
  return (
    <Page title={t('people.title')} isWide>
      {people.length === 0 ? (
        <EmptyState>{t('people.none')}</EmptyState>
      ) : (
        <>
          <Columns
            shape="even"
            aside={<RunningTransitions transitions={transitions} people={people} />}
          >
            <News waiting={waiting} people={people} />
          </Columns>
          <FollowedPeople people={people} withNew={new Set(waiting.map((view) => view.space))} />
        </>
      )}
    </Page>
  );
}

const namesShown = 6;

/** Who shared something, in one sentence: the names, not how much. */
function News({ waiting, people }: { waiting: readonly RecordView[]; people: SpaceView[] }) {
  const t = useText('transitions');
  const dates = useDates();
  const spaces = [...new Set(waiting.map((view) => view.space))];
  const names = spaces.flatMap((space) => people.find((one) => one.space === space)?.name ?? []);
  return (
    <section className={styles.section}>
      <h2>{t('people.new')}</h2>
      {names.length === 0 ? (
        <p>{t('people.nothingNew')}</p>
      ) : (
        <>
          <p>
            {names.length > namesShown
              ? t('people.newFromMore', { names: dates.list(names.slice(0, namesShown)) })
              : t('people.newFrom', { count: names.length, names: dates.list(names) })}
          </p>
          <TextLink to={paths.newlyShared} icon="arrow-right">
            {t('people.allNew')}
          </TextLink>
        </>
      )}
    </section>
  );
}
