import { mayRead } from '#domain/access.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Roster } from '#domain/roster.ts';
import { answerOf, isOfAge } from '#domain/third-party-signing.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Icon } from '#ui/icon.tsx';
import { When } from '#ui/when.tsx';
import { nameOf } from './standing-words.tsx';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';
import type { Known } from './use-known.ts';

type SignersProps = { view: RecordView; roster: Roster; known: Known };

/** Who has to agree, and what each said; from eighteen on the pupil alone. */
export function Signers({ view, roster, known }: SignersProps) {
  const { now } = useProfile();
  const { of } = known;
  const reads = (id: string, role: 'pupil' | 'parent') =>
    mayRead({ person: id, role }, view, null, now());
  const here = roster.people.filter(
    ({ id, role }) => (role === 'pupil' || role === 'parent') && reads(id, role),
  );
  const ids = here.map(({ id }) => id);
  const left = of.signatures
    .map(({ by }) => by)
    .filter((by) => !of.people.some(({ id }) => id === by));
  const shown = [...new Set([...ids, ...left])];
  const papers = of.signatures.flatMap(({ paper, mark }) =>
    paper === null || mark !== of.mark ? [] : [paper],
  );
  return (
    <section className={styles.section}>
      <h2>
        <Told k="who.title" />
      </h2>
      <ul className={styles.people}>
        {shown.map((id) => {
          const answer = answerOf(of, id);
          return (
            <li key={id} className={styles.person}>
              <strong>
                <bdi>{nameOf(known, id, roster)}</bdi>
              </strong>
              <span className={styles.signed}>
                {answer === 'yes' && <Icon name="check-circle" size="small" />}
                <Told k={`who.${answer}`} />
              </span>
            </li>
          );
        })}
        {papers.map(({ name, day }) => (
          <li key={`${name} ${day}`}>
            <Told k="who.paper" values={{ name, pupil: roster.name }} />{' '}
            <When day={day} form="long" />
          </li>
        ))}
      </ul>
      {isOfAge(of) && (
        <p>
          <Told k="who.adult" values={{ name: roster.name }} />
        </p>
      )}
    </section>
  );
}

export function signedOn({ of }: Known, id: string): string | null {
  const here = of.signatures.filter(
    ({ by, says, mark }) => by === id && says === 'yes' && mark === of.mark,
  );
  const at = here.reduce((last, one) => Math.max(last, one.at), 0);
  return at === 0 ? null : dayOf(at);
}
