import { useEffect, useRef } from 'react';
import { readUnfinished } from '#storage/recordings.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { keepRecording } from './keep-recording.ts';
import type { MakingMedia } from './use-making-media.ts';

/** A recorder of another tab that lives still says so within this time. */
const lookAgainMs = 16_000;

/** What a tab that died was recording is put in the entry by itself, and said. */
export function useLeftRecordings(making: MakingMedia, onFound: () => void): void {
  const profile = useProfile();
  const latest = useRef({ making, onFound });
  latest.current = { making, onFound };
  const { space, record } = making.place;
  useEffect(() => {
    let ended = false;
    const look = async () => {
      for (const { id } of await readUnfinished(profile, space, record)) {
        if (ended) return;
        if (await keepRecording(profile, latest.current.making, id)) latest.current.onFound();
      }
    };
    const now = () => void look().catch(latest.current.making.fail);
    now();
    const later = setTimeout(now, lookAgainMs);
    return () => {
      ended = true;
      clearTimeout(later);
    };
  }, [profile, space, record]);
}
