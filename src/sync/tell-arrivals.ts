/**
 * Tells this school which parcels its pupil took in, and what of them was read, and keeps what the
 * school of before says was taken back. Loaded on a device to which a parcel came, and nowhere else.
 */
import { addDays, dayOf } from '#domain/calendar.ts';
import { minuteMs } from '#domain/instant.ts';
import type { ToldArrival } from '#storage/device-store.ts';
import { forgetOpenParcels, noteOpenParcel } from '#storage/open-parcels.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { readSeen } from '#storage/seen.ts';
import { readAllTaken, type TakenParcel } from '#storage/taken-parcels.ts';
import { changeAudience } from '#storage/write.ts';
import { tellArrival } from './parcels.ts';

/** What was read is told at once; whether something was taken back is asked this often. */
const againMs = 5 * minuteMs;
/** Somebody may open the app for the first time some days after the last day of a parcel. */
const daysAfter = 14;

const busy = new Set<string>();

/** `isAsked`: somebody looks now. Whether school answered of each. */
export async function tellArrivals(
  profile: OpenProfile,
  { isAsked = false } = {},
): Promise<boolean> {
  const { id } = profile.person;
  if (busy.has(id)) return false;
  busy.add(id);
  try {
    const today = dayOf(profile.now());
    const all = profile.person.role === 'pupil' ? await readAllTaken(profile) : [];
    const open = all.filter(({ until }) => addDays(until, daysAfter) >= today);
    let isHeard = true;
    for (const taken of open) {
      noteOpenParcel(addDays(taken.until, daysAfter));
      isHeard = (await tell(profile, taken, isAsked)) && isHeard;
    }
    forgetOpenParcels(today);
    return isHeard;
  } finally {
    busy.delete(id);
  }
}

async function tell(profile: OpenProfile, taken: TakenParcel, isAsked: boolean): Promise<boolean> {
  const { parcel, signed, pairs } = taken;
  const before = (await readArrivals(profile))[parcel];
  const read = await readingsOf(profile, taken);
  const words = JSON.stringify(read);
  const isNews = before === undefined || before.read !== words;
  if (!isNews && !isAsked && profile.now() < before.at + againMs) return true;
  const records = Object.fromEntries(pairs);
  const told = await tellArrival(profile, { ...signed, records, read });
  if (!told.ok) return told.reason !== 'unreached';
  const withdrawn = [...new Set([...(before?.withdrawn ?? []), ...told.answer.withdrawn])].sort();
  const arrival: ToldArrival = { at: profile.now(), read: words, withdrawn };
  await profile.replica.write(async (replica) => {
    const all = (await replica.state('arrivals')) ?? {};
    await replica.putState('arrivals', { ...all, [parcel]: arrival });
  });
  await endWhole(profile, taken, withdrawn);
  return true;
}

async function readArrivals({ replica }: OpenProfile) {
  return (await replica.read((tables) => tables.state('arrivals'))) ?? {};
}

/** When whom the pupil named first opened each piece. */
async function readingsOf(profile: OpenProfile, { space, to, pairs }: TakenParcel) {
  const seen = await readSeen(profile, space);
  const read: Record<string, number> = {};
  for (const [piece, record] of pairs) {
    const at = seen.get(record)?.find(({ person }) => person === to)?.at;
    if (at !== undefined) read[piece] = at;
  }
  return read;
}

/** With the last piece the parcel itself is its reader's no more. */
async function endWhole(profile: OpenProfile, taken: TakenParcel, withdrawn: readonly string[]) {
  if (![...taken.pairs.keys()].every((piece) => withdrawn.includes(piece))) return;
  const { space, record } = taken;
  const row = await profile.replica.read((replica) => replica.record(space, record));
  if (row === undefined || row.audience.length === 0) return;
  await changeAudience(profile, space, record, []);
}
