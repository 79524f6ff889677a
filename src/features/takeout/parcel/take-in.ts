import { type Brought, bring } from '#along/bring.ts';
import { readMedium } from '#along/read-package.ts';
import { addDays } from '#domain/calendar.ts';
import type { PersonId } from '#domain/person.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import { noteOpenParcel } from '#storage/open-parcels.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { noteTaken } from '#storage/taken-parcels.ts';
import type { FoundParcel } from './check-parcel.ts';
import { tellSchool } from './tell-school.ts';

type TakingIn = {
  profile: OpenProfile;
  parcel: FoundParcel;
  /** Empty: nobody yet. */
  to: PersonId | '';
  signal: AbortSignal;
  onProgress(done: number): void;
};

/** Where it stops half-way, what came is for its owner alone, and the next try goes on. */
export async function takeIn(taking: TakingIn): Promise<Brought> {
  const { profile, parcel, to, signal, onProgress } = taking;
  const { opened, arrivals } = parcel;
  const { zip, media } = opened.contents;
  const brought = await bring({
    profile,
    arrivals,
    make: async (piece) => ({
      piece,
      bytesOf: (ref) => readMedium(zip, media.get(ref.sha256) ?? ref),
    }),
    signal,
    onProgress,
  });
  if (signal.aborted) return brought;
  const { space } = arrivals;
  const { slip, signed } = opened;
  await noteTaken(profile, { space, slip, signed, to, pairs: pairsOf(parcel, brought) });
  noteOpenParcel(addDays(slip.until, 1));
  void tellSchool(profile, false).catch(() => undefined);
  return brought;
}

function pairsOf(
  { opened, arrivals, withdrawn }: FoundParcel,
  { tooLarge }: Brought,
): Map<PieceName, RecordId> {
  const left = new Set([...withdrawn, ...tooLarge.map(({ piece }) => piece)]);
  const pairs = new Map<PieceName, RecordId>();
  for (const piece of opened.slip.pieces) {
    const record = arrivals.recordOf.get(piece);
    if (record !== undefined && !left.has(piece)) pairs.set(piece, record);
  }
  return pairs;
}
