import { useEffect, useRef, useState } from 'react';
import { type Brought, bring } from '#along/bring.ts';
import type { FileProblem } from '#along/bring-problems.ts';
import type { PersonId } from '#domain/person.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type FoundParcel, lookAtParcel, type ParcelTrouble } from './parcel/check-parcel.ts';
import { takeIn } from './parcel/take-in.ts';
import { type Found, readFile } from './read-file.ts';

export type Trouble = FileProblem | 'full' | 'failed';
export type Stage =
  | { at: 'choosing' }
  | { at: 'reading' }
  | { at: 'problem'; problem: Trouble }
  | { at: 'found'; found: Found }
  | { at: 'parcel-trouble'; trouble: ParcelTrouble }
  | { at: 'parcel'; parcel: FoundParcel }
  | { at: 'taking'; parcel: FoundParcel; done: number }
  | { at: 'taken'; name: string; isStopped: boolean }
  | { at: 'bringing'; found: Found; done: number }
  | { at: 'brought'; found: Found; brought: Brought; isStopped: boolean };

/** A file is read whole before anything of it is kept; then its owner says go. */
export function useBringing(space: string) {
  const profile = useProfile();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  async function read(file: Blob) {
    setStage({ at: 'reading' });
    try {
      const looked = await lookAtParcel(profile, space, file);
      if (looked.what === 'trouble') {
        return setStage({ at: 'parcel-trouble', trouble: looked.trouble });
      }
      if (looked.what === 'parcel') return setStage({ at: 'parcel', parcel: looked.parcel });
      if (looked.what === 'zip') return setStage({ at: 'problem', problem: looked.problem });
      const found = await readFile(profile, space, file);
      if (typeof found === 'string') setStage({ at: 'problem', problem: found });
      else setStage({ at: 'found', found });
    } catch (problem) {
      setStage({ at: 'problem', problem: wordOf(problem) });
    }
  }

  async function go(found: Found) {
    const stop = new AbortController();
    stopping.current = stop;
    setStage({ at: 'bringing', found, done: 0 });
    try {
      const brought = await bring({
        profile,
        arrivals: found.arrivals,
        make: found.make,
        signal: stop.signal,
        onProgress: (done) => setStage({ at: 'bringing', found, done }),
      });
      setStage({ at: 'brought', found, brought, isStopped: stop.signal.aborted });
    } catch (problem) {
      setStage({ at: 'problem', problem: wordOf(problem) });
    }
  }

  /** `name`: of who reads it here; empty where nobody was named. */
  async function takeParcel(parcel: FoundParcel, to: PersonId | '', name: string) {
    const stop = new AbortController();
    stopping.current = stop;
    const { signal } = stop;
    setStage({ at: 'taking', parcel, done: 0 });
    const onProgress = (done: number) => setStage({ at: 'taking', parcel, done });
    try {
      await takeIn({ profile, parcel, to, signal, onProgress });
      setStage({ at: 'taken', name, isStopped: signal.aborted });
    } catch (problem) {
      setStage({ at: 'problem', problem: wordOf(problem) });
    }
  }

  return { stage, read, go, takeParcel, stop: () => stopping.current?.abort() };
}

function wordOf(problem: unknown): Trouble {
  return problem instanceof StorageProblem && problem.word === 'full' ? 'full' : 'failed';
}
