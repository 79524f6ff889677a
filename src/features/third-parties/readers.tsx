import { whoReads } from '#domain/who-reads.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { StateLine } from '#ui/state-line.tsx';
import type { OfAgreement } from './of-agreement.ts';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';

/** Everybody who reads this page, by name; the organisation reads none of it here. */
export function Readers({ view, roster }: OfAgreement) {
  const dates = useDates();
  const { now } = useProfile();
  const names = whoReads(view, roster, now()).map(({ name }) => name);
  return (
    <section className={styles.section}>
      <p>
        <Told k="readers" values={{ names: dates.list(names) }} />
      </p>
      <StateLine state={view.state} />
    </section>
  );
}
