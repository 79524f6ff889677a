import { lazy, Suspense } from 'react';
import type { ActivityArtName } from './art/activities.tsx';
import type { SceneName } from './art/scenes.tsx';
import styles from './art.module.css';

const Scene = lazy(() => import('./art/scenes.tsx').then((art) => ({ default: art.Scene })));
const ActivityArt = lazy(() =>
  import('./art/activities.tsx').then((art) => ({ default: art.ActivityArt })),
);

type ArtProps = { name: SceneName; size?: 'small' | 'normal' | 'large' | undefined };

/** A drawing of our own. Its room is there before the drawing is: nothing jumps. */
export function Art({ name, size = 'normal' }: ArtProps) {
  return (
    <span className={styles.scene} data-size={size}>
      <Suspense fallback={null}>
        <Scene name={name} />
      </Suspense>
    </span>
  );
}

/** The small picture of an activity; one that has none yet gets the blank sheet. */
export function ActivityPicture({ activity }: { activity: string }) {
  return (
    <span className={styles.activity}>
      <Suspense fallback={null}>
        <ActivityArt name={activity as ActivityArtName} />
      </Suspense>
    </span>
  );
}
