/** What is before somebody's eyes was read, and whoever wrote it may know. */
import { useEffect } from 'react';
import type { RecordView } from './record-view.ts';
import { StorageProblem } from './storage-problem.ts';
import { useProfile } from './use-profile.tsx';
import { markSeen } from './write.ts';

/**
 * Notes the reading of what others made, once the page is really seen. A reading that could not be
 * noted now is noted when it is opened again; nobody has to do anything.
 */
export function useReading(views: readonly RecordView[]): void {
  const profile = useProfile();
  const others = views.filter((view) => !view.mine && !view.unreadable);
  const names = others.map((view) => `${view.space} ${view.record}`).join(',');
  useEffect(() => {
    if (names === '') return;
    const note = async () => {
      for (const name of names.split(',')) {
        const [space = '', record = ''] = name.split(' ');
        await markSeen(profile, space, record);
      }
    };
    return whenVisible(() => {
      note().catch((error: unknown) => {
        if (!(error instanceof StorageProblem)) throw error;
      });
    });
  }, [profile, names]);
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
