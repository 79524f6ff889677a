import type { SpaceView } from '#storage/use-records.ts';
import { Hear } from '#ui/hear.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { MediaIcon } from '#ui/media/media-icon.tsx';
import { paths } from '#ui/paths.ts';
import styles from './home-entries.module.css';
import { Told } from './told.tsx';
import { wayAddress } from './ways.ts';

/** The first of three taps: a photo, a voice or words, about this child and no other. */
export function ThreeWays({ child }: { child: SpaceView }) {
  const name = { name: child.name };
  return (
    <section className={styles.section}>
      <h2>
        <Told k="ways.title" values={name} />
      </h2>
      <ul className={styles.ways}>
        <li>
          <LinkButton to={wayAddress(child.space, 'foto')} kind="make" icon="camera" isWide>
            <Told k="ways.photo" />
          </LinkButton>
        </li>
        <li>
          <LinkButton
            to={wayAddress(child.space, 'stem')}
            kind="make"
            icon={<MediaIcon name="microphone" />}
            isWide
          >
            <Told k="ways.voice" />
          </LinkButton>
        </li>
        <li>
          <LinkButton
            to={wayAddress(child.space, 'woorden')}
            kind="make"
            icon="pencil-simple"
            isWide
          >
            <Told k="ways.words" />
          </LinkButton>
        </li>
      </ul>
      <LinkButton to={paths.homeActivities(child.space)} icon="question" isWide>
        <Told k="cards.title" />
      </LinkButton>
      <p className={styles.quiet}>
        <Told k="write.first" />
      </p>
      <Hear from="home-entries" texts={['ways.title', 'write.first']} values={name} />
    </section>
  );
}
