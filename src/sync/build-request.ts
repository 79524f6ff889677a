/**
 * What a device asks in one exchange. Rows are marked sent, on disk, before their bytes leave:
 * from then on they are never rewritten, so that a name always means the same words.
 */
import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import { limits } from '#protocol/limits.ts';
import type { Mutation } from '#protocol/mutation.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type { JournalRow, NeedRow, SpaceRow } from '#storage/device-store.ts';
import { type Digest, hexOf } from '#storage/digest.ts';
import { open } from '#storage/seal.ts';
import { checkOf } from './check.ts';
import { choosePush } from './choose-push.ts';
import type { Device } from './device.ts';
import { nameAnew } from './name-anew.ts';
import { needsNow } from './needs.ts';
import { nothingPresented, type Presented, presentedOf } from './presented.ts';

export type Asking = {
  /** All spaces: at start, when the connection comes back, and every hour. */
  complete: boolean;
  /** Otherwise these, and those of which something is sent or needed. */
  spaces: readonly SpaceId[];
  /** For the words of someone who signed out: nothing is fetched. */
  onlyPush?: boolean | undefined;
  pushRows?: number | undefined;
  /** The app was cut off last time: both sides compare what they hold. */
  endedBadly?: boolean | undefined;
  /** The rest of what one answer could not hold: there is nothing to compare yet. */
  goesOn?: boolean | undefined;
  app: string;
};

export type Prepared = {
  request: SyncRequest;
  presented: Map<SpaceId, Presented>;
  waiting: ReadonlySet<string>;
  /** Something more was ready to leave than fits in one request. */
  hasMore: boolean;
};

export async function prepareRequest(device: Device, asking: Asking): Promise<Prepared> {
  const known = await device.replica.read(async (replica) => ({
    spaces: await replica.spaces(),
    needs: asking.onlyPush ? [] : await needsNow(replica, device.now(), limits.needRows),
    membersTag: (await replica.state('membersTag')) ?? null,
  }));
  const isComparing = asking.complete && asking.goesOn !== true;
  const check = isComparing
    ? await checkOf(device, known.spaces, asking.endedBadly === true)
    : undefined;
  const marking = await markSent(device, asking.pushRows ?? limits.pushRows);
  const { chosen, waiting, hasMore, oldest } = marking;
  const named = asking.complete
    ? known.spaces.map((row) => row.space)
    : [
        ...asking.spaces,
        ...unfinished(asking, known.spaces),
        ...known.needs.map((need) => need.space),
      ];
  const presented = presentedFor([...named, ...chosen.map((row) => row.space)], known.spaces);
  return {
    request: {
      v: 1,
      device: device.device,
      app: asking.app,
      complete: asking.complete,
      membersTag: known.membersTag,
      spaces: spacesOf(presented),
      push: await Promise.all(chosen.map((row) => mutationOf(row, device.digest))),
      waiting: waiting.map((row) => [row.space, row.record, row.id]),
      need: known.needs.map((need: NeedRow) => [need.space, need.record]),
      ...(check === undefined ? {} : { check }),
      maxBytes: asking.onlyPush ? limits.answerBytesMin : limits.answerBytes,
      ...(oldest === null ? {} : { unsent: Math.max(0, Math.round(device.now() - oldest)) }),
    },
    presented,
    waiting: new Set(waiting.map((row) => row.id)),
    hasMore,
  };
}

/** Spaces whose first pull or reset was cut go on where they were. */
function unfinished(asking: Asking, spaces: readonly SpaceRow[]): SpaceId[] {
  if (asking.onlyPush) return [];
  return spaces
    .filter((row) => row.hidden === null && (row.at === null || row.resetFrom !== null))
    .map((row) => row.space);
}

function presentedFor(
  named: readonly SpaceId[],
  spaces: readonly SpaceRow[],
): Map<SpaceId, Presented> {
  const rows = new Map(spaces.map((row) => [row.space, row]));
  return new Map(
    named.map((space) => {
      const row = rows.get(space);
      return [space, row === undefined ? nothingPresented : presentedOf(row)];
    }),
  );
}

function spacesOf(presented: ReadonlyMap<SpaceId, Presented>): SyncRequest['spaces'] {
  return Object.fromEntries(
    [...presented].map(([space, { at, grant, from, asks: level }]) => [
      space,
      [at, grant, { ...(from === null ? {} : { from }), ...(level ? { level } : {}) }],
    ]),
  );
}

type Marked = {
  chosen: JournalRow[];
  waiting: JournalRow[];
  hasMore: boolean;
  /** When the oldest words were made that no answer has named yet. */
  oldest: Instant | null;
};

function markSent(device: Device, most: number): Promise<Marked> {
  return device.journal.write(async (journal) => {
    const before = await journal.all();
    const leaving = fitting(choosePush(before, device.now()), most);
    const rows = nameAnew(before, leaving, device);
    const ready = choosePush(rows, device.now());
    const chosen = ready.slice(0, leaving.length);
    const marked = chosen.map((row) =>
      row.state === 'new' ? { ...row, state: 'sent' as const, open: false } : row,
    );
    const kept = new Map([...rows, ...marked].map((row) => [row.seq, row]));
    await journal.put(before.flatMap((row) => changedRow(row, kept.get(row.seq))));
    // A tab can die between "every backup has it" and the echo: such a row is asked about again.
    const acked = rows.filter((row) => row.state === 'acked' || row.state === 'durable');
    const echoed = rows.filter((row) => row.state === 'echoed');
    const unsent = rows.filter((row) => row.state === 'new' || row.state === 'sent');
    return {
      chosen: marked,
      waiting: [...acked, ...echoed].slice(0, limits.waitingRows),
      hasMore: chosen.length < ready.length,
      oldest: unsent.length === 0 ? null : Math.min(...unsent.map((row) => row.madeAt)),
    };
  });
}

function changedRow(before: JournalRow, after: JournalRow | undefined): JournalRow[] {
  return after === undefined || after === before ? [] : [after];
}

/** Room for the rest of the request beside the rows. */
const pushBytes = limits.requestBytes - 320 * 1024;

function fitting(rows: readonly JournalRow[], most: number): JournalRow[] {
  const chosen: JournalRow[] = [];
  let bytes = 0;
  for (const row of rows.slice(0, most)) {
    bytes += byteLength(JSON.stringify(open(row.draft))) + 100;
    if (bytes > pushBytes && chosen.length > 0) break;
    chosen.push(row);
  }
  return chosen;
}

const encoder = new TextEncoder();
function byteLength(text: string): number {
  return encoder.encode(text).length;
}

async function mutationOf(row: JournalRow, digest: Digest): Promise<Mutation> {
  const draft = open(row.draft);
  if (draft.op !== 'put') return draft;
  return { ...draft, sum: hexOf(await digest(draft.content)) };
}
