import { useEffect, useRef, useState } from 'react';
import { type GatheredPieces, gatherPieces } from '#along/parcel/gather-pieces.ts';
import { packed, parcelFile, sumOf, zipParcel } from '#along/parcel/make-parcel.ts';
import { uuidV4 } from '#storage/ids.ts';
import { writeParcelLines } from '#storage/parcel-lines.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { fetchMissing } from '#sync/fetch-missing.ts';
import { type Signed, signParcel } from '#sync/parcels.ts';
import { saveFile } from '#ui/save-file.ts';
import { packingOf, someoneElse, type Wanted } from './wanted.ts';

type Problem = Extract<Signed, { ok: false }>['reason'] | 'failed';
export type Stage =
  | { at: 'filling' | 'stopped' }
  | { at: 'making'; done: number; all: number }
  | { at: 'made'; school: string }
  | { at: 'problem'; problem: Problem }
  | { at: 'problem'; problem: 'missing'; missing: number };

/**
 * Signed, packed, noted, and only then a file: where it stops half-way nothing says that something
 * was given, and no file is there of which nothing is noted.
 */
export function useMaking({ space, record: transition }: RecordView, onMade: () => void) {
  const profile = useProfile();
  const [stage, setStage] = useState<Stage>({ at: 'filling' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  async function gatherWhole(records: readonly string[], signal: AbortSignal) {
    const found = await gatherPieces(profile, space, records, someoneElse());
    const missing = missingIn(found);
    if (missing.length === 0 || !navigator.onLine) return found;
    const onProgress = (done: number) => setStage({ at: 'making', done, all: missing.length });
    const came = await fetchMissing(profile, missing, { signal, onProgress });
    return came ? await gatherPieces(profile, space, records, someoneElse()) : found;
  }

  async function work(records: readonly string[], wanted: Wanted): Promise<Stage> {
    const stop = new AbortController();
    stopping.current = stop;
    const { signal } = stop;
    const gathered = await gatherWhole(records, signal);
    if (signal.aborted) return { at: 'stopped' };
    const missing = missingIn(gathered).length;
    if (missing > 0 && navigator.onLine) return { at: 'problem', problem: 'missing', missing };
    if (gathered.pieces.length !== records.length) return { at: 'problem', problem: 'failed' };
    const packing = packingOf(profile, gathered, wanted);
    const made = packed(packing);
    const lines = [...gathered.recordOf].map(([piece, item]) => {
      const line = uuidV4(profile.random);
      return { piece, item, line };
    });
    const { to, code, receiver, until } = wanted;
    const parcel = uuidV4(profile.random);
    const pieces = lines.map(({ piece, item, line }) => ({ piece, record: item, line }));
    const slip = { id: parcel, to: { key: to.key, code }, until, receiver, pieces };
    const signed = await signParcel(profile, { ...slip, data: await sumOf(made) });
    if (!signed.ok) return { at: 'problem', problem: signed.reason };
    const all = gathered.media.length;
    const onProgress = (done: number) => setStage({ at: 'making', done, all });
    const zip = await zipParcel({ ...packing, signal, onProgress }, made, signed.signed);
    if (zip === null) return { at: 'stopped' };
    await writeParcelLines(profile, { space, transition, parcel, to, receiver, until, lines });
    saveFile(zip, parcelFile, zip.type);
    onMade();
    return { at: 'made', school: to.name };
  }

  async function make(records: readonly string[], wanted: Wanted): Promise<void> {
    setStage({ at: 'making', done: 0, all: 0 });
    const failed: Stage = { at: 'problem', problem: 'failed' };
    setStage(await work(records, wanted).catch(() => failed));
  }

  return { stage, make, stop: () => stopping.current?.abort() };
}

function missingIn({ media }: GatheredPieces) {
  return media.filter(({ key }) => key === null);
}
