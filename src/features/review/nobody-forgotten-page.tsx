import { useParams } from 'react-router';
import { dayOf } from '#domain/calendar.ts';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useRoster } from '#storage/use-records.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { NothingHere } from './nothing-here.tsx';
import { PeopleRows } from './people-rows.tsx';
import styles from './review.module.css';
import { useNobodyForgotten } from './use-nobody-forgotten.ts';

/** Who may still be waiting, in the order of the class. It says nothing else about anybody. */
export function NobodyForgottenPage() {
  const { space = '' } = useParams();
  const roster = useRoster(space);
  if (roster === undefined) return <Loading />;
  if (roster === null || roster.space !== 'class') return <NothingHere />;
  return <NobodyForgotten space={space} roster={roster} />;
}

function NobodyForgotten({ space, roster }: { space: string; roster: Roster }) {
  const t = useText('staff');
  const dates = useDates();
  const found = useNobodyForgotten(roster);
  if (found === undefined) return <Loading />;
  const since = dates.text({ day: dayOf(found.since) }, 'long');
  return (
    <Page title={t('forgotten.title')} back={paths.class(space)} isWide>
      <p>
        {t('forgotten.intro')} {found.isPartly && t('forgotten.partly')}
      </p>
      <Columns
        shape="even"
        aside={
          <Names
            title={t('forgotten.talk', { day: since })}
            none={t('forgotten.talkNone')}
            people={found.withoutTalk}
          />
        }
      >
        <Names
          title={t('forgotten.answer')}
          none={t('forgotten.answerNone')}
          people={found.unanswered}
        />
      </Columns>
    </Page>
  );
}

type NamesProps = {
  title: string;
  none: string;
  people: readonly { name: string; portfolio: string }[];
};

const noMarks = new Set<string>();

function Names({ title, none, people }: NamesProps) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {people.length === 0 ? (
        <p>{none}</p>
      ) : (
        <PeopleRows label={title} people={people} withNew={noMarks} />
      )}
    </section>
  );
}
