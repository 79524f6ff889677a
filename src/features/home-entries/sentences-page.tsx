import { useText } from '#i18n/use-text.ts';
import { Card } from '#ui/card.tsx';
import { DutchFirst } from '#ui/dutch-first.ts';
import { Hear } from '#ui/hear.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useAwake } from '#ui/use-awake.ts';
import styles from './to-teacher.module.css';
import { Told } from './told.tsx';

const sentences = [
  { name: 'talk', icon: 'users' },
  { name: 'good', icon: 'student' },
  { name: 'slowly', icon: 'clock' },
  { name: 'interpreter', icon: 'chat-circle-text' },
  { name: 'drawing', icon: 'pencil-simple' },
  { name: 'again', icon: 'arrow-counter-clockwise' },
] as const satisfies readonly { name: string; icon: IconName }[];

/** Ready sentences to point at, or to let the phone say, when one's own Dutch is not enough yet. */
export function SentencesPage() {
  const t = useText('home-entries');
  useAwake();
  return (
    <Page title={t('say.title')} heading={<Told k="say.title" />} back={paths.home} isTask>
      <p>
        <Told k="say.how" />
      </p>
      <ul className={styles.sentences}>
        {sentences.map(({ name, icon }) => (
          <li key={name}>
            <Card>
              <div className={styles.sentence}>
                <Icon name={icon} size="large" />
                <p>
                  <DutchFirst value={true}>
                    <Told k={`say.${name}`} />
                  </DutchFirst>
                </p>
              </div>
              <Hear from="home-entries" texts={[`say.${name}`]} />
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}
