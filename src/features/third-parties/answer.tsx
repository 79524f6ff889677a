import { answerOf } from '#domain/third-party-signing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import type { OfAgreement } from './of-agreement.ts';
import { say } from './sign.ts';
import styles from './third-parties.module.css';
import { Told } from './told.tsx';

/** A parent's own yes or no. A no asks for no reason, and can become a yes. */
export function Answer({ view, roster, known }: OfAgreement) {
  const profile = useProfile();
  const { save, problem } = useSaving();
  const mine = answerOf(known.of, profile.person.id);
  if (mine === 'yes') return null;
  const answer = (says: 'yes' | 'no') => save(() => say(profile, { view, known }, says));
  return (
    <section className={styles.section}>
      <h2>
        <Told k="answer.title.u" />
      </h2>
      <p>
        <Told k="answer.what.u" values={{ name: roster.name }} />
      </p>
      <div className={styles.links}>
        <Button kind="primary" icon="check" onPress={() => answer('yes')}>
          <Told k="answer.yes" />
        </Button>
        {mine !== 'no' && (
          <Button onPress={() => answer('no')}>
            <Told k="answer.no" />
          </Button>
        )}
      </div>
      <p>
        <Told k="answer.free.u" />
      </p>
      <StorageNotice problem={problem} />
    </section>
  );
}
