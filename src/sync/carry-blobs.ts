/**
 * Carries pictures and voices after the words: what waits here goes up, small ones first; small
 * pictures that were given come down. Whatever cuts it, the next one goes on where it was.
 */
import { hourMs, secondMs } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import { noLongerWanted, wantedThumbs } from '#storage/wanted-media.ts';
import { fetchBlob } from './fetch-blob.ts';
import { isThumb } from './note-media.ts';
import { type SendPorts, sendBlob } from './send-blob.ts';
import { type MediaDevice, nextMediaAt, settleMedia } from './settle-media.ts';

export type CarryPorts = SendPorts & {
  /** Time that only goes forward, for the length of the work. */
  elapsed(): number;
  /** A person who pays for every byte, or signed out: nothing is fetched that nobody asked for. */
  isSparing: boolean;
};

export type CarriedBlobs = {
  outcome: 'done' | 'offline' | 'signed-out' | 'server';
  /** Where a pull will show that the school has more now. */
  spaces: SpaceId[];
  /** How long until something more can be done; null when only news brings more. */
  nextInMs: number | null;
};

const longestMs = 25 * secondMs;
/** A minute's requests leave room for words. */
const fetchedAtOnce = 40;
const betweenFetchesMs = 15 * secondMs;
const offlineMs = 30 * secondMs;

export async function carryBlobs(device: MediaDevice, ports: CarryPorts): Promise<CarriedBlobs> {
  const { onlySend = false } = ports;
  const began = ports.elapsed();
  const isOver = () => ports.elapsed() - began >= longestMs;
  const spaces = new Set<SpaceId>();
  let outcome: CarriedBlobs['outcome'] = 'done';
  for (const file of await settleMedia(device, { onlySend })) {
    if (isOver()) return { outcome, spaces: [...spaces], nextInMs: 0 };
    await ports.beat();
    const sent = await sendBlob(device, file, ports);
    if (sent === 'sent') spaces.add(file.space);
    if (sent === 'offline' || sent === 'signed-out' || sent === 'server') {
      outcome = sent;
      break;
    }
  }
  const isMore = outcome === 'done' && !ports.isSparing && (await fetchThumbs(device, ports));
  return {
    outcome,
    spaces: [...spaces],
    nextInMs: await nextInMs(device, { outcome, isMore, chance: ports.chance() }),
  };
}

type Next = { outcome: CarriedBlobs['outcome']; isMore: boolean; chance: number };

async function nextInMs(device: MediaDevice, next: Next): Promise<number | null> {
  const { outcome, isMore, chance } = next;
  // Without a session, only a pass of words brings the next try.
  if (outcome === 'signed-out') return null;
  // A line that was cut may be back long before there are new words.
  if (outcome === 'offline') return Math.round(offlineMs * (0.5 + chance));
  const at = await nextMediaAt(device);
  const waits = [
    ...(at === null ? [] : [Math.min(hourMs, Math.max(secondMs, at - device.now()))]),
    ...(isMore ? [betweenFetchesMs] : []),
  ];
  return waits.length === 0 ? null : Math.min(...waits);
}

/** Whether more is left to fetch. */
async function fetchThumbs(device: MediaDevice, ports: CarryPorts): Promise<boolean> {
  const names = await wantedThumbs(device.person.id, fetchedAtOnce + 1);
  for (const [space, record] of names.slice(0, fetchedAtOnce)) {
    await ports.beat();
    const row = await device.replica.read((replica) => replica.record(space, record));
    for (const { sha256, type } of (row?.server?.blobs ?? []).filter(isThumb)) {
      const found = await fetchBlob(device, { space, record, sha256, type }, ports.post);
      if (found === 'offline') return false;
      if (found === 'later') return true;
    }
    await noLongerWanted(device.person.id, [space, record]);
  }
  return names.length > fetchedAtOnce;
}
