import type { Roster } from '#domain/roster.ts';
import { whoReads } from '#domain/who-reads.ts';
import { useDates } from '#i18n/use-dates.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import styles from './agreement.module.css';
import { Told } from './told.tsx';

/** Everybody who reads it, by name. The young person decides who else may. */
export function Readers({ view, roster }: { view: RecordView; roster: Roster }) {
  const dates = useDates();
  const { person, now } = useProfile();
  const names = whoReads(view, roster, now()).map(({ name }) => name);
  return (
    <section className={styles.section}>
      <p>
        <Told k="reads" values={{ names: dates.list(names) }} />
      </p>
      {person.role === 'pupil' && (
        <div className={styles.links}>
          <LinkButton to={paths.sharing(view.space, view.record)} icon="users">
            <Told k="changeReaders" />
          </LinkButton>
        </div>
      )}
      <StateLine state={view.state} />
    </section>
  );
}
