import { useMemo } from 'react';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { SpaceView } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { useTaskText } from '#ui/use-task-text.ts';
import { hereBy, type RunningStep, type WaitingRow, waitingOn, waitingRows } from './desk.ts';
import styles from './transitions.module.css';
import { type DeskAddress, someTasks } from './use-desk-address.ts';

type WaitingProps = {
  people: readonly SpaceView[];
  steps: readonly RunningStep[];
  asked: DeskAddress;
  ask(next: Partial<DeskAddress>): void;
};

/** What waits for whom, the nearest day first. It asks nobody to hurry. */
export function Waiting({ people, steps, asked, ask }: WaitingProps) {
  const t = useText('desk');
  const me = useProfile().person.id;
  const isHere = useMemo(() => hereBy(people), [people]);
  const rows = useMemo(
    () => waitingRows(steps, asked.waiting, me, isHere),
    [steps, asked.waiting, me, isHere],
  );
  return (
    <section className={styles.section}>
      <h2>{t('waiting.title')}</h2>
      <Choice
        legend={t('waiting.title')}
        isLegendHidden
        isInline
        options={waitingOn.map((value) => ({ value, label: t(`waiting.on.${value}`) }))}
        value={asked.waiting}
        onChange={(waiting) => ask({ waiting, waitingRows: someTasks })}
      />
      {rows.length === 0 ? (
        <p>{t('waiting.none')}</p>
      ) : (
        <Rows label={t('waiting.title')}>
          {rows.slice(0, asked.waitingRows).map((row) => (
            <WaitingTask
              key={`${row.step.record} ${row.task.id}`}
              row={row}
              person={people.find(({ space }) => space === row.step.space)}
            />
          ))}
        </Rows>
      )}
      {rows.length > asked.waitingRows && (
        <Button
          icon="caret-down"
          kind="quiet"
          onPress={() => ask({ waitingRows: asked.waitingRows + someTasks })}
        >
          {t('people.more')}
        </Button>
      )}
    </section>
  );
}

function WaitingTask({ row, person }: { row: WaitingRow; person: SpaceView | undefined }) {
  const step = useText('transitions');
  const dates = useDates();
  const me = useProfile().person.id;
  const { task } = row;
  const words = useTaskText()(task);
  const who = person?.people.find(({ id }) => id === task.who && id !== me)?.name;
  const { day } = task;
  const by = day === null ? null : step('page.by', { day: dates.text({ day }, 'day') });
  return (
    <Row
      to={paths.transition(row.step.space, row.step.record)}
      title={<PersonName name={person?.name ?? ''} />}
      text={
        <>
          <bdi>{words}</bdi>
          {who !== undefined && (
            <>
              {' · '}
              <bdi>{who}</bdi>
            </>
          )}
          {by !== null && ` · ${by}`}
        </>
      }
    />
  );
}
