import { useEffect, useRef, useState } from 'react';
import { type Gathered, gather } from '#along/gather.ts';
import { siteTexts } from '#along/site-texts.ts';
import { sizeToTake, takeAlong } from '#along/take.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type OpenProfile, useProfile } from '#storage/use-profile.tsx';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { saveFile } from '#ui/save-file.ts';

export type Progress = { what: 'fetching' | 'making'; done: number; all: number };
type Outcome = 'stopped' | 'done' | 'failed';
export type Ready = { pieces: number; size: number; missing: number };

/** Looks what there is, and makes one file of it: also without a connection, of what is here. */
export function useTaking(space: string) {
  const here = useWholeSpace(space);
  const profile = useProfile();
  const { language } = useLanguage();
  const [ready, setReady] = useState<Ready | 'failed' | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const stopping = useRef<AbortController | null>(null);

  useEffect(() => {
    if (here === undefined) return;
    let ended = false;
    const look = async () => {
      const found = await gather(profile, space);
      if (ended) return;
      setReady(readyOf(found));
    };
    const readyOf = (found: Gathered): Ready => {
      const texts = siteTexts(language);
      const size = sizeToTake({ profile, gathered: found, texts, now: profile.now() });
      return { pieces: found.pieces.length, size, missing: missingIn(found).length };
    };
    look().catch(() => setReady('failed'));
    return () => {
      ended = true;
    };
    // Looked at again when the rest has come.
  }, [profile, space, language, here]);

  useEffect(() => () => stopping.current?.abort(), []);

  async function make(): Promise<Outcome> {
    // Before anything is read: whoever stops at once is heard.
    const stop = new AbortController();
    stopping.current = stop;
    const { signal } = stop;
    const found = await gather(profile, space);
    const isFetched =
      navigator.onLine &&
      !signal.aborted &&
      (await fetchHere(profile, found, { signal, onProgress: setProgress }));
    if (signal.aborted) return 'stopped';
    const all = isFetched ? await gather(profile, space) : found;
    const count = all.media.length;
    setProgress({ what: 'making', done: 0, all: count });
    const zip = await takeAlong({
      profile,
      gathered: all,
      texts: siteTexts(language),
      now: profile.now(),
      signal,
      onProgress: (done) => setProgress({ what: 'making', done, all: count }),
    });
    if (zip === null) return 'stopped';
    setReady({ pieces: all.pieces.length, size: zip.size, missing: missingIn(all).length });
    saveFile(zip, 'loopboek.zip', zip.type);
    return 'done';
  }

  async function take() {
    setOutcome(null);
    setProgress({ what: 'making', done: 0, all: 0 });
    setOutcome(await make().catch(() => 'failed' as const));
    setProgress(null);
  }

  return { here, ready, progress, outcome, take, stop: () => stopping.current?.abort() };
}

function missingIn({ media }: Gathered) {
  return media.filter(({ key }) => key === null);
}

type Fetching = { signal: AbortSignal; onProgress(progress: Progress): void };

/** Whether anything came. */
async function fetchHere(
  profile: OpenProfile,
  found: Gathered,
  { signal, onProgress }: Fetching,
): Promise<boolean> {
  const missing = missingIn(found);
  if (missing.length === 0) return false;
  const { fetchMissing } = await import('#sync/fetch-missing.ts');
  return await fetchMissing(profile, missing, {
    signal,
    onProgress: (done) => onProgress({ what: 'fetching', done, all: missing.length }),
  });
}
