import { useState } from 'react';
import { keepBlob } from '#storage/keep-blob.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { PhotoChooser, type PhotoProblem } from '#ui/media/photo-chooser.tsx';
import { preparePhoto } from '../photo/prepare-photo.ts';
import type { Prepared } from '../prepared.ts';
import type { MakingMedia, Place } from './use-making-media.ts';

type PhotoPanelProps = { making: MakingMedia; onDone(): void };
type Problem = { file: string; problem: PhotoProblem };

/** Photos, one after the other: each that works is kept, each that does not says why. */
export function PhotoPanel({ making, onDone }: PhotoPanelProps) {
  const profile = useProfile();
  const [isBusy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const addAll = async (files: readonly File[]) => {
    setBusy(true);
    setProblems([]);
    const found: Problem[] = [];
    for (const file of files) {
      if (!making.hasRoomFor('photo')) {
        found.push({ file: file.name, problem: 'many' });
        continue;
      }
      const prepared = await preparePhoto(file);
      if ('photo' in prepared) await making.add(await kept(profile, making.place, prepared.photo));
      else found.push({ file: file.name, problem: prepared.problem });
    }
    setProblems(found);
    if (found.length === 0) onDone();
  };
  return (
    <PhotoChooser
      isBusy={isBusy}
      problems={problems}
      onLeave={() => void making.editing.flush().catch(making.fail)}
      onFiles={(files) => {
        const work = addAll(files)
          .catch(making.fail)
          .finally(() => setBusy(false));
        void making.during(work);
      }}
    />
  );
}

/** Both pictures are on the disk before the record names them. */
async function kept(profile: OpenProfile, place: Place, photo: Prepared) {
  const { width, height } = photo;
  const small = await keepBlob(profile, { ...place, ...photo.thumb });
  const whole = await keepBlob(profile, { ...place, bytes: photo.bytes, type: photo.type });
  return {
    medium: 'photo' as const,
    blob: whole.sha256,
    type: whole.type,
    size: whole.size,
    width,
    height,
    thumb: { blob: small.sha256, type: small.type, size: small.size },
  };
}
