import { type ComponentType, lazy, Suspense } from 'react';
import type { PageSceneName } from './art/page-scene.tsx';
import type { TodaySceneName } from './art/today-scene.tsx';
import styles from './art.module.css';
import { afterFirstScreen } from './use-ready.ts';

/** What can be used comes first: on the way to a first screen a drawing is not even fetched. */
function drawn<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    await new Promise<void>((ready) => afterFirstScreen(ready));
    return { default: await load() };
  });
}

const PageScene = drawn(() => import('./art/page-scene.tsx').then((art) => art.PageScene));
const TodayScene = drawn(() => import('./art/today-scene.tsx').then((art) => art.TodayScene));
const ActivityArt = drawn(() => import('./art/activity-art.tsx').then((art) => art.ActivityArt));
const CardArt = drawn(() => import('./art/card-art.tsx').then((art) => art.CardArt));
const WordArt = drawn(() => import('./art/word-art.tsx').then((art) => art.WordArt));

const ofToday: readonly string[] = [
  'letterbox',
  'kitchen',
  'hands',
  'bridge',
] satisfies TodaySceneName[];
const isOfToday = (name: SceneName): name is TodaySceneName => ofToday.includes(name);

type SceneName = PageSceneName | TodaySceneName;
type ArtProps = { name: SceneName; size?: 'small' | 'normal' | 'large' | undefined };

/** A drawing of our own. Its room is there before the drawing is: nothing jumps. */
export function Art({ name, size = 'normal' }: ArtProps) {
  return (
    <span className={styles.scene} data-size={size}>
      <Suspense fallback={null}>
        {isOfToday(name) ? <TodayScene name={name} /> : <PageScene name={name} />}
      </Suspense>
    </span>
  );
}

/** The small picture of an activity; one that has none yet gets the blank sheet. */
export function ActivityPicture({ activity }: { activity: string }) {
  return (
    <span className={styles.activity}>
      <Suspense fallback={null}>
        <ActivityArt name={activity} />
      </Suspense>
    </span>
  );
}

/** The picture on a card that is chosen, sorted or ranked. Never without the card's words. */
export function CardPicture({ name }: { name: string }) {
  return (
    <span className={styles.card}>
      <Suspense fallback={null}>
        <CardArt name={name} />
      </Suspense>
    </span>
  );
}

/** The picture of a word of the dictionary. */
export function WordPicture({ name }: { name: string }) {
  return (
    <span className={styles.word}>
      <Suspense fallback={null}>
        <WordArt name={name} />
      </Suspense>
    </span>
  );
}
