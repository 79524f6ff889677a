import { useEffect } from 'react';
import type { RecordView } from '#storage/record-view.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { markSeen } from '#storage/write.ts';

/**
 * What others made and this person now has before them was seen: it is new no more. A reading
 * that could not be noted is noted when it is opened again; nobody has to do anything.
 */
export function useMarkSeen(views: readonly RecordView[]): void {
  const profile = useProfile();
  const others = views.filter((view) => !view.mine);
  const names = others.map((view) => `${view.space} ${view.record}`).join(',');
  useEffect(() => {
    const note = async () => {
      for (const name of names === '' ? [] : names.split(',')) {
        const [space = '', record = ''] = name.split(' ');
        await markSeen(profile, space, record);
      }
    };
    note().catch((error: unknown) => {
      if (!(error instanceof StorageProblem)) throw error;
    });
  }, [profile, names]);
}
