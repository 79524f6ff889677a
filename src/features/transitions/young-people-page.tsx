import { useMemo } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { kindRule } from '#domain/kind-rule.ts';
import type { Role } from '#domain/person.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useAgreementsToReview } from '#storage/use-agreements-to-review.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type SpaceView, useNew, useRecords, useSpaces } from '#storage/use-records.ts';
import { useFirstFetch } from '#sync/use-first-fetch.ts';
import { Columns } from '#ui/columns.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { NothingFetched } from '#ui/nothing-fetched.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { ToReview } from '#ui/to-review.tsx';
import { useReady } from '#ui/use-ready.ts';
import { runningSteps } from './desk.ts';
import { DeskPeople } from './desk-people.tsx';
import styles from './transitions.module.css';
import { useDeskAddress } from './use-desk-address.ts';
import { Waiting } from './waiting.tsx';

/** The home of who follows young people: what is new, what waits for whom, and everyone by their step. */
export function YoungPeoplePage() {
  const t = useText('desk');
  const profile = useProfile();
  const { role } = profile.person;
  const today = dayOf(profile.now());
  const [asked, ask] = useDeskAddress();
  const spaces = useSpaces('portfolio');
  const waiting = useNew();
  const first = useFirstFetch();
  const transitions = useRecords({ kinds: ['transition'] });
  const toReview = useAgreementsToReview();
  const mayCorrect = kindRule('wording')?.makers.includes(role) === true;
  const people = useMemo(() => (spaces ?? []).filter((space) => !space.hidden), [spaces]);
  const steps = useMemo(() => runningSteps(transitions ?? [], today), [transitions, today]);
  const isLoaded = spaces !== undefined && waiting !== undefined && transitions !== undefined;
  useReady(isLoaded);
  if (!isLoaded) return <Loading />;
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
        <>
          <EmptyState>{t('people.none')}</EmptyState>
          <SchoolHelp role={role} />
        </>
      ) : (
        <>
          <Columns
            shape="even"
            aside={<Waiting people={people} steps={steps} asked={asked} ask={ask} />}
          >
            <ToReview className={styles.section} cards={toReview} people={people} />
            <News waiting={waiting} people={people} />
            <SchoolHelp role={role} />
          </Columns>
          <DeskPeople
            people={people}
            steps={steps}
            withNew={new Set(waiting.map((view) => view.space))}
            asked={asked}
            ask={ask}
          />
        </>
      )}
      <TextLink to={paths.allCards} icon="cards-three">
        {t('people.allCards')}
      </TextLink>
      <TextLink to={paths.moments} icon="signpost">
        {t('people.moments')}
      </TextLink>
      <TextLink to={paths.guide} icon="book-open-text">
        {t('people.guide')}
      </TextLink>
      {mayCorrect && (
        <TextLink to={paths.wordings} icon="chat-circle-text">
          {t('people.wordings')}
        </TextLink>
      )}
    </Page>
  );
}

/** Who looks after the list of whom pupils can ask to talk, and of help outside. */
function SchoolHelp({ role }: { role: Role }) {
  const t = useText('desk');
  if (role !== 'counsellor') return null;
  return (
    <TextLink to={paths.schoolHelp} icon="chat-circle-text">
      {t('people.help')}
    </TextLink>
  );
}

const namesShown = 6;

/** Who shared something, in one sentence: the names, not how much. */
function News({ waiting, people }: { waiting: readonly RecordView[]; people: SpaceView[] }) {
  const t = useText('desk');
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
