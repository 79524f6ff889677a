/** What is before somebody's eyes was read, and whoever wrote it may know. */
import { type RefObject, useEffect } from 'react';
import type { RecordView } from './record-view.ts';
import { StorageProblem } from './storage-problem.ts';
import { useProfile } from './use-profile.tsx';
import { markSeen } from './write.ts';

/**
 * Notes the reading of what others made, once the page is really seen. A reading that could not be
 * noted now is noted when it is opened again; nobody has to do anything. `place`: where it stands,
 * so that what lies below the edge is not called read before somebody came to it.
 */
export function useReading(views: readonly RecordView[], place?: RefObject<Element | null>): void {
  useNoted(views, markSeen, place);
}

export function useNoted(
  views: readonly RecordView[],
  mark: typeof markSeen,
  place?: RefObject<Element | null>,
): void {
  const profile = useProfile();
  const others = views.filter((view) => !view.mine && !view.unreadable);
  const names = others.map((view) => `${view.space} ${view.record}`).join(',');
  useEffect(() => {
    if (names === '') return;
    const note = async () => {
      for (const name of names.split(',')) {
        const [space = '', record = ''] = name.split(' ');
        await mark(profile, space, record);
      }
    };
    return whenInSight(place?.current ?? null, () => {
      note().catch((error: unknown) => {
        if (!(error instanceof StorageProblem)) throw error;
      });
    });
  }, [profile, names, mark, place]);
}

/** Without a place, or in a browser that cannot tell, a page that is open is in sight. */
function whenInSight(place: Element | null, run: () => void): () => void {
  if (place === null || typeof IntersectionObserver === 'undefined') return whenVisible(run);
  let forget = () => {};
  const watching = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    watching.disconnect();
    forget = whenVisible(run);
  });
  watching.observe(place);
  return () => {
    watching.disconnect();
    forget();
  };
}

/** A tab that was opened in the background read nothing yet. */
function whenVisible(run: () => void): () => void {
  if (document.visibilityState === 'visible') {
    run();
    return () => {};
  }
  const onChange = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', onChange);
    run();
  };
  document.addEventListener('visibilitychange', onChange);
  return () => document.removeEventListener('visibilitychange', onChange);
}
