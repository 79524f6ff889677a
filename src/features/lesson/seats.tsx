import { useState } from 'react';
import { inSeats, moved, stageOf } from '#domain/lesson.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from './lesson.module.css';
import { mayLead } from './may-lead.ts';
import { MovingSeats } from './moving-seats.tsx';
import { Seat } from './seat.tsx';
import seats from './seats.module.css';

type SeatsProps = LessonView & { people: readonly RosterPerson[] };

/** Everybody at their own place, from the first moment to the last: who is quick moves nobody. */
export function Seats({ lesson, view, people }: SeatsProps) {
  const t = useText('leading');
  const profile = useProfile();
  const { space, record, kind } = view;
  const marks = useRecords({ space, kinds: ['lesson-mark'], about: record });
  const { save, problem } = useSaving();
  const [isMoving, setMoving] = useState(false);
  const pupils = people.filter(({ role }) => role === 'pupil');
  const seated = inSeats(pupils, lesson.seats);
  const move = (who: string, to: number) => {
    const order = moved(
      seated.map(({ id }) => id),
      who,
      to,
    );
    return save(() => saveRecord(profile, { space, record, kind, edits: { seats: order } }));
  };
  return (
    <section className={styles.section}>
      <h2>{t('lead.who')}</h2>
      {pupils.length === 0 && <p>{t('lead.nobody')}</p>}
      {isMoving ? (
        <MovingSeats people={seated} onMove={move} />
      ) : (
        <ul className={seats.seats} aria-label={t('lead.who')}>
          {seated.map((person) => (
            <Seat key={person.id} person={person} stage={marks && stageFrom(marks, person.id)} />
          ))}
        </ul>
      )}
      <p className={styles.small}>{t('lead.whoHint')}</p>
      <StorageNotice problem={problem} />
      {pupils.length > 1 && mayLead(profile, view) && (
        <Button
          kind="quiet"
          icon={isMoving ? 'check' : 'swap'}
          onPress={() => setMoving(!isMoving)}
        >
          {isMoving ? t('lead.moved') : t('lead.move')}
        </Button>
      )}
    </section>
  );
}

function stageFrom(marks: readonly RecordView[], person: string) {
  const own = marks.filter(({ author }) => author === person);
  return stageOf(own.map((mark) => (field: string) => first(mark, field)));
}
