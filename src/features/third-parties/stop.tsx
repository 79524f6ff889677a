import { printedOn, wordIn } from '#domain/third-party.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { When } from '#ui/when.tsx';
import type { OfAgreement } from './of-agreement.ts';
import { say } from './sign.ts';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';

/** One tap, at once, for good; and the truth about what is on paper already. */
export function Stop({ view, known, may }: OfAgreement & { may: boolean }) {
  const profile = useProfile();
  const { save, problem } = useSaving();
  const days = printedOn(view.fields);
  const isOver = known.standing.state === 'withdrawn' || known.standing.state === 'ended';
  // Another device may have printed it too; before everybody agreed, none can have.
  const mayBeOnPaper = days.length > 0 || known.standing.state === 'given';
  const tone = profile.person.role === 'parent' ? 'u' : 'je';
  return (
    <section className={styles.section}>
      {days.length > 0 && (
        <Notice>
          <p>
            <Told k="printed" />
          </p>
          <ul className={styles.list}>
            {days.map((day) => (
              <li key={day}>
                <When day={day} form="long" />
              </li>
            ))}
          </ul>
          {isOver && (
            <p>
              <Told k="askBack" values={{ name: wordIn(view.fields, 'contact') }} />
            </p>
          )}
        </Notice>
      )}
      {may && (
        <>
          <Button kind="danger" onPress={() => save(() => say(profile, { view, known }, 'stop'))}>
            <Told k="stop.go" />
          </Button>
          <p>
            <Told k={`stop.what.${tone}`} />
          </p>
          {mayBeOnPaper && (
            <p>
              <Told k="stop.honest" />
            </p>
          )}
        </>
      )}
      <StorageNotice problem={problem} />
    </section>
  );
}
