/** Reading a device's records, over the port: hooks and the simulation read with the same words. */
import type { Audience } from '#domain/audience.ts';
import { goneForGoodAt } from '#domain/bin.ts';
import type { Instant } from '#domain/instant.ts';
import { kindRule } from '#domain/kind-rule.ts';
import type { BlobRef, Medium } from '#domain/medium.ts';
import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { recordKinds } from '#domain/record-kind.ts';
import type { Roster } from '#domain/roster.ts';
import type {
  DeviceStore,
  JournalRow,
  JournalState,
  RecordQuery,
  RecordRow,
  ReplicaTables,
  SpaceRow,
} from './device-store.ts';
import { first, type RecordState, type RecordView, stateOf, toRecordView } from './record-view.ts';
import { byRecord, recordKey } from './repair.ts';
import { open } from './seal.ts';
import { isUnfinished } from './unfinished.ts';

export type Reading = DeviceStore & { person: { id: PersonId } };

export type TimelineRow = {
  space: SpaceId;
  record: RecordId;
  kind: string;
  activity: string | null;
  title: string;
  firstLine: string;
  order: Instant;
  audience: Audience;
  state: RecordState;
  author: PersonId;
  kept: Instant | null;
  /** Lower-cased words, for searching. */
  words: string;
  media?: Medium['medium'][];
  thumb?: BlobRef;
};

export type SpaceView = {
  space: SpaceId;
  kind: SpaceKind;
  role: Role;
  name: string;
  groups: string[];
  /** Not in the list of memberships any more; kept for a while, in case that was a mistake. */
  hidden: boolean;
};

const unsettled: readonly JournalState[] = ['new', 'sent', 'acked', 'held'];

export async function readRecord(
  reading: Reading,
  space: SpaceId,
  record: RecordId,
): Promise<RecordView | null> {
  const row = await reading.replica.read(async (replica) =>
    (await isOpen(replica, space)) ? replica.record(space, record) : undefined,
  );
  if (row === undefined) return null;
  const rows = await reading.journal.read((journal) => journal.ofRecord(space, record));
  const view = toRecordView(row, rows, reading.person.id);
  return isShown(view, reading) ? view : null;
}

export async function readRecords(reading: Reading, query: RecordQuery): Promise<RecordView[]> {
  return viewsOf(reading, (row) => !row.deleted, query);
}

/** What this person put aside, restorable for thirty days. */
export async function readDeleted(reading: Reading, space: SpaceId): Promise<RecordView[]> {
  const mine = (row: RecordRow) => row.deleted && row.author === reading.person.id;
  return viewsOf(reading, mine, { space });
}

const thrownAway = recordKinds.filter((kind) => kindRule(kind)?.deletable === true);

/** The same of all their spaces, as long as it can be brought back. */
export async function readBin(reading: Reading & { now(): Instant }): Promise<RecordView[]> {
  const now = reading.now();
  const isThere = ({ deleted, deletedAt }: RecordRow) =>
    deleted && (deletedAt === undefined || goneForGoodAt(deletedAt) > now);
  const views = await viewsOf(reading, isThere, {
    kinds: thrownAway,
    author: reading.person.id,
  });
  return views.sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
}

async function viewsOf(
  reading: Reading,
  wanted: (row: RecordRow) => boolean,
  query: RecordQuery,
): Promise<RecordView[]> {
  const rows = await reading.replica.read((replica) => rowsOf(replica, query, wanted));
  return shownViews(rows, await waitingByRecord(reading), reading, query.limit);
}

/** Put-aside rows do not count for a limit, so some more are read. */
const spareRows = 50;

async function rowsOf(
  replica: ReplicaTables,
  { limit, ...rest }: RecordQuery,
  wanted: (row: RecordRow) => boolean,
): Promise<RecordRow[]> {
  const hidden = new Set(
    (await replica.spaces()).filter((space) => space.hidden !== null).map(({ space }) => space),
  );
  const query = limit === undefined ? rest : { ...rest, limit: limit + spareRows };
  return (await replica.records(query)).filter((row) => !hidden.has(row.space) && wanted(row));
}

/** Content is read only of as many as are shown. */
export function shownViews(
  rows: readonly RecordRow[],
  waiting: ReadonlyMap<string, JournalRow[]>,
  reading: Pick<Reading, 'person'>,
  limit = Number.POSITIVE_INFINITY,
): RecordView[] {
  const views: RecordView[] = [];
  for (const row of rows) {
    if (views.length >= limit) break;
    const own = waiting.get(recordKey(row.space, row.record)) ?? [];
    const view = toRecordView(row, own, reading.person.id);
    if (isShown(view, reading)) views.push(view);
  }
  return views;
}

function isShown(view: RecordView, reading: Pick<Reading, 'person'>): boolean {
  return !isUnfinished({ ...view, kept: first(view, 'kept') }, reading.person.id);
}

export async function readTimeline(reading: Reading, space: SpaceId): Promise<TimelineRow[]> {
  const lines = await reading.replica.read(async (replica) =>
    (await isOpen(replica, space)) ? replica.lines(space) : [],
  );
  const waiting = await waitingByRecord(reading);
  return lines
    .filter((row) => !row.deleted && row.kind !== 'roster' && row.kind !== 'seen')
    .map((row) => {
      const { kind, order, audience, author, record } = row;
      const rows = waiting.get(recordKey(space, record)) ?? [];
      return {
        space,
        record,
        kind,
        order,
        audience,
        author,
        ...open(row.line),
        state: stateOf(rows).state,
      };
    })
    .filter((line) => !isUnfinished(line, reading.person.id));
}

export async function readRoster(reading: Reading, space: SpaceId): Promise<Roster | null> {
  const rows = await reading.replica.read(async (replica) =>
    (await isOpen(replica, space)) ? replica.records({ space, kinds: ['roster'] }) : [],
  );
  return rosterOf(rows[0]);
}

export async function readSpaces(reading: Reading, kind?: SpaceKind): Promise<SpaceView[]> {
  return reading.replica.read(async (replica) => {
    const rosters = new Map(
      (await replica.records({ kinds: ['roster'] })).map((row) => [row.space, rosterOf(row)]),
    );
    const rows = (await replica.spaces()).filter((row) => kind === undefined || row.kind === kind);
    const views = rows.map((row) => toSpaceView(row, rosters.get(row.space) ?? null));
    return views.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  });
}

export function toSpaceView(row: SpaceRow, roster: Roster | null): SpaceView {
  const { space, kind, role } = row;
  const name = roster?.name ?? '';
  return { space, kind, role, name, groups: roster?.groups ?? [], hidden: row.hidden !== null };
}

export function rosterOf(row: RecordRow | undefined): Roster | null {
  const head = row === undefined ? undefined : open(row.heads)[0];
  if (head === undefined) return null;
  try {
    return JSON.parse(head.content) as Roster;
  } catch {
    return null;
  }
}

async function isOpen(replica: ReplicaTables, space: SpaceId): Promise<boolean> {
  return ((await replica.space(space))?.hidden ?? null) === null;
}

export async function waitingByRecord(
  reading: Pick<Reading, 'journal'>,
): Promise<Map<string, JournalRow[]>> {
  return byRecord(await reading.journal.read((journal) => journal.inState(unsettled)));
}
