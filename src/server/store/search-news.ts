/**
 * Where there is news for a person, and how new it is: found from both ends of each space, so
 * that the liveliest come first without reading all that lies between.
 */
import type { Transaction } from 'kysely';
import { integrityOf } from '#protocol/integrity.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import {
  itemOfGone,
  itemOfRecord,
  type NewsItem,
  NewsStream,
  type Slice,
  type SpaceNews,
} from './news.ts';
import type { Searched, SpacePlan } from './plan.ts';
import { readNews } from './read-news.ts';
import type { Schema } from './schema.ts';
import { lastAfter } from './slices.ts';
import {
  type Gone,
  type Reader,
  readable,
  recordsNamed,
  type View,
  type Visible,
  visibleRecords,
} from './visible.ts';

type Tx = Transaction<Schema>;

export type Searching = {
  reader: Reader;
  ask: Pick<SyncRequest, 'check'>;
  searched: Searched;
};

const fromTheEnd = 16;

export async function searchNews(
  tx: Tx,
  searching: Searching,
  given: readonly SpacePlan[],
): Promise<SpaceNews[]> {
  const { reader, searched } = searching;
  const plans = await compared(tx, searching, given);
  const views = plans.map((plan) => viewOf(plan, startOf(plan, searching)));
  const live = views.filter((view, index) => view.since < (plans[index]?.standing.head ?? 0));
  const anew = plans.flatMap(({ mode, standing }) => (mode === 'since' ? [] : [standing]));
  const { taken, first, joined } = await readNews(tx, { reader, live, anew });
  const gone = await stillGone(tx, { reader, live, taken });
  const newest = await newestVisible(tx, { reader, live, first });
  return plans.flatMap((plan, index): SpaceNews[] => {
    const view = views[index];
    if (view === undefined) return [];
    const own = gone.get(plan.space) ?? [];
    const last = later(newest.get(plan.space), own.at(-1));
    if (last === null && plan.mode === 'since') {
      if (view.since < plan.standing.head) searched.note(reader.person, plan);
      return [];
    }
    // Nothing is taken from a device that has nothing.
    const told = plan.mode === 'first' ? [] : own;
    const slice = first.get(plan.space) ?? { rows: [], isLast: true };
    const stream = new NewsStream(reader, view, { first: slice, gone: told });
    return [{ plan, view, newest: last?.at ?? 0, at: endOf(plan, last, joined), stream }];
  });
}

/** Up to where this person was given everything; one who may see nothing begins at their own membership. */
function endOf(
  { space, standing, mode }: SpacePlan,
  last: NewsItem | null,
  joined: ReadonlyMap<string, string>,
): string {
  const isAfter = last !== null && (mode === 'since' || last.seq > standing.seq);
  return isAfter ? last.token : (joined.get(space) ?? '');
}

function viewOf({ space, standing, level }: SpacePlan, since: number): View {
  return { space, role: standing.role, level, since };
}

function startOf(plan: SpacePlan, { reader, searched }: Searching): number {
  return plan.mode === 'since' ? searched.from(reader.person, plan) : 0;
}

/** Two sides that are at the same point and do not hold the same: the device compares all. */
async function compared(
  tx: Tx,
  { reader, ask }: Searching,
  plans: readonly SpacePlan[],
): Promise<SpacePlan[]> {
  const isAsked = (plan: SpacePlan) =>
    plan.mode === 'since' && plan.level === 'full' && ask.check?.[plan.space] !== undefined;
  const asked = plans.filter(isAsked);
  if (asked.length === 0) return [...plans];
  const views = asked.map((plan) => viewOf(plan, 0));
  const whole = await visibleRecords(tx, reader, views);
  return plans.map((plan) => {
    const visible = whole.get(plan.space) ?? [];
    if (!isAsked(plan) || visible.some(({ row }) => row.seq > plan.point)) return plan;
    const [count, hash] = integrityOf(visible.map(({ row }) => [row.id, row.rev] as const));
    const [claimed, claimedHash] = ask.check?.[plan.space] ?? [];
    if (claimed === count && claimedHash === hash) return plan;
    return { ...plan, mode: 'reset', why: 'check' };
  });
}

type Ends = { reader: Reader; live: readonly View[]; first: ReadonlyMap<string, Slice> };

/** The last record of each space that this person may see. */
async function newestVisible(tx: Tx, { reader, live, first }: Ends): Promise<Map<string, Visible>> {
  const viewBy = new Map(live.map((view) => [view.space, view]));
  const short = live.filter(({ space }) => first.get(space)?.isLast === true);
  const long = live.filter(({ space }) => first.get(space)?.isLast !== true);
  const heads = short.flatMap(({ space }) => first.get(space)?.rows ?? []);
  const tails = await lastAfter(tx, long, fromTheEnd);
  const newest = new Map<string, Visible>();
  const note = (visible: readonly Visible[]) => {
    for (const one of visible) {
      const known = newest.get(one.row.space);
      if (known === undefined || known.row.seq < one.row.seq) newest.set(one.row.space, one);
    }
  };
  note(await readable(tx, reader, viewBy, [...heads, ...tails]));
  // What somebody keeps to themselves lies between: it is read once, and remembered as searched.
  const unknown = long.filter(({ space }) => !newest.has(space));
  for (const visible of (await visibleRecords(tx, reader, unknown)).values()) note(visible);
  return newest;
}

/** By space, in the order of commits, without what may be read again. */
async function stillGone(
  tx: Tx,
  { reader, live, taken: rows }: { reader: Reader; live: readonly View[]; taken: Gone[] },
): Promise<Map<string, Gone[]>> {
  if (rows.length === 0) return new Map();
  const names = rows.map(({ space, record }) => [space, record] as const);
  const whole = new Map(live.map((view) => [view.space, { ...view, level: 'full' as const }]));
  const again = await readable(tx, reader, whole, await recordsNamed(tx, names));
  const readableNow = new Set(again.map(({ row }) => `${row.space} ${row.id}`));
  const found = new Map<string, Gone[]>();
  for (const row of rows.sort((one, other) => one.seq - other.seq)) {
    if (readableNow.has(`${row.space} ${row.record}`)) continue;
    found.set(row.space, [...(found.get(row.space) ?? []), row]);
  }
  return found;
}

function later(visible: Visible | undefined, gone: Gone | undefined): NewsItem | null {
  const items = [
    ...(visible === undefined ? [] : [itemOfRecord(visible)]),
    ...(gone === undefined ? [] : [itemOfGone(gone)]),
  ];
  return items.sort((one, other) => other.seq - one.seq)[0] ?? null;
}
