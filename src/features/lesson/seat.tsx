import { memo } from 'react';
import { Link } from 'react-router';
import type { LessonStage } from '#domain/lesson.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import styles from './seats.module.css';
import { StageMark } from './stage-mark.tsx';

/** `stage`: absent until it is read, as nobody is told before that who did not begin. */
type SeatProps = { person: RosterPerson; stage: LessonStage | undefined };

/** One pupil's place. Their name leads to what they shared. */
export const Seat = memo(function Seat({ person, stage }: SeatProps) {
  return (
    <li className={styles.seat} data-stage={stage}>
      {person.portfolio === undefined ? (
        <span className={styles.name}>
          <PersonName name={person.name} />
        </span>
      ) : (
        <Link to={paths.youngPerson(person.portfolio)} className={styles.name}>
          <PersonName name={person.name} />
        </Link>
      )}
      <StageMark stage={stage} />
    </li>
  );
});
