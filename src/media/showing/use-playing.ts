import { useCallback, useEffect, useRef, useState } from 'react';
import type { Voice } from '#domain/medium.ts';
import { readBytes } from '#storage/media-store.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { Playing } from '#ui/media/voice-player.tsx';
import type { Place } from '../making/use-making-media.ts';
import { decodeForPlaying, playable } from '../play/play.ts';
import { playDecoded, playNatively, type Sound, type SoundSigns } from './sound.ts';

type Played = Place & { voice: Voice; url: string | null };

/** Two voices at once are none: who starts makes the other wait. */
let playingNow: Sound | null = null;

/** Plays with the browser's own means, or decoded by ours where those fail. */
export function usePlaying({ space, record, voice, url }: Played): Playing {
  const { person } = useProfile();
  const sound = useRef<Sound | null>(null);
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const [isSilent, setSilent] = useState(false);
  const { type, blob, seconds } = voice;

  useEffect(() => {
    if (url === null) return;
    return () => {
      sound.current?.end();
      sound.current = null;
      setPlaying(false);
    };
  }, [url]);

  const open = useCallback(async (): Promise<Sound> => {
    const signs: SoundSigns = { onTime: setAt, onPlaying: setPlaying };
    if (url !== null && playable(type)) {
      const native = await playNatively(url, signs);
      if (native !== null) return native;
    }
    const bytes = await readBytes(person.id, [space, record, blob]);
    if (bytes === null) throw new Error('the voice is not here');
    return playDecoded(await decodeForPlaying(bytes, type), signs);
  }, [url, type, person, space, record, blob]);

  const withSound = async (work: (sound: Sound) => void) => {
    try {
      sound.current ??= await open();
      work(sound.current);
    } catch {
      // A sentence says so: nobody can make this browser play it.
      setSilent(true);
    }
  };
  const toggle = () => {
    if (isPlaying) return sound.current?.pause();
    void withSound((own) => {
      if (playingNow !== own) playingNow?.pause();
      playingNow = own;
      own.play();
    });
  };
  const seek = (to: number) => {
    setAt(to);
    void withSound((own) => own.seek(to));
  };
  return { isPlaying, at, seconds, isReady: url !== null, isSilent, toggle, seek };
}
