/** Reading a device's records, over the port: hooks and the simulation read with the same words. */

import type { Plain } from '#content/document.ts';
import type { Audience } from '#domain/audience.ts';
import { goneForGoodAt } from '#domain/bin.ts';
import { broughtKinds, isBroughtKind, ownerOf } from '#domain/brought.ts';
import type { Instant } from '#domain/instant.ts';
import { kindRule } from '#domain/kind-rule.ts';
import type { BlobRef, Medium } from '#domain/medium.ts';
import type { SpaceId, SpaceKind } from '#domain/membership.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { Envelope, RecordId } from '#domain/record.ts';
import { isNoteToSelf, recordKinds } from '#domain/record-kind.ts';
import type { Roster, RosterPerson } from '#domain/roster.ts';
import type {
  DeviceStore,
  JournalRow,
  JournalState,
  RecordQuery,
  RecordRow,
  ReplicaTables,
  SpaceRow,
} from './device-store.ts';
import { byOrderDescending } from './record-query.ts';
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
  /** What was written, folded, for searching. */
  words: string;
  /**
   * By field: what was chosen, and of several answers how each in words begins. Which one a list
   * shows depends on the order of the questions, and what it is called on who reads.
   */
  answers?: Record<string, Plain[]>;
  media?: Medium['medium'][];
  thumb?: BlobRef;
  shape?: [number, number];
  seconds?: number;
};

export type SpaceView = {
  space: SpaceId;
  kind: SpaceKind;
  role: Role;
  name: string;
  groups: string[];
  people: readonly RosterPerson[];
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
  const mine = (row: RecordRow) => row.deleted && ownerOf(row) === reading.person.id;
  return viewsOf(reading, mine, { space });
}

const thrownAway = recordKinds.filter((kind) => kindRule(kind)?.deletable === true);
/** What was taken back from another school is not given again by a tap. */
const isAct = (kind: string) => kind === 'handover';
const made = thrownAway.filter((kind) => !isBroughtKind(kind) && !isAct(kind));

/** The same of all their spaces, as long as it can be brought back. */
export async function readBin(reading: Reading & { now(): Instant }): Promise<RecordView[]> {
  const now = reading.now();
  const me = reading.person.id;
  const isThere = (row: RecordRow) =>
    row.deleted &&
    ownerOf(row) === me &&
    (row.deletedAt === undefined || goneForGoodAt(row.deletedAt) > now);
  const views = [
    ...(await viewsOf(reading, isThere, { kinds: made, author: me })),
    // Others brought these: they are found without their author.
    ...(await viewsOf(reading, isThere, { kinds: broughtKinds })),
  ];
  return views.sort((one, other) => (other.deletedAt ?? 0) - (one.deletedAt ?? 0));
}

async function viewsOf(
  reading: Reading,
  wanted: (row: RecordRow) => boolean,
  query: RecordQuery,
): Promise<RecordView[]> {
  const rows = await reading.replica.read((replica) => rowsOf(replica, query, wanted));
  const views = shownViews(rows, await waitingByRecord(reading), reading, query.limit);
  // What came along is as old as it was where it came from.
  return views.sort(byOrderDescending);
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
    .filter((row) => !row.deleted && row.kind !== 'roster' && !isNoteToSelf(row.kind))
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

export type LoopbookLine = TimelineRow & Envelope;

/** The whole loopbook as rules see it, with what a list shows of each. */
export async function readLoopbook(reading: Reading, space: SpaceId): Promise<LoopbookLine[]> {
  const lines = await readTimeline(reading, space);
  const rows = await reading.replica.read((replica) => replica.recordsOf(space));
  const byId = new Map(rows.map((row) => [row.record, row]));
  return lines.flatMap((line) => {
    const row = byId.get(line.record);
    if (row === undefined) return [];
    const { about, editors, version, deleted } = row;
    return [{ ...line, about, editors, version, deleted }];
  });
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
    return views.sort((a, b) => byName.compare(a.name, b.name));
  });
}

/** Made once: a thousand names are compared ten thousand times. */
const byName = new Intl.Collator('nl');

export function toSpaceView(row: SpaceRow, roster: Roster | null): SpaceView {
  const { space, kind, role } = row;
  const { name = '', groups = [], people = [] } = roster ?? {};
  return { space, kind, role, name, groups, people, hidden: row.hidden !== null };
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
