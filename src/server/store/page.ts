import type { Transaction } from 'kysely';
import type { Change, RecordChange } from '#protocol/change.ts';
import { limits } from '#protocol/limits.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import { nameOf, wholeRecords } from './changes.ts';
import type { Damage } from './damage.ts';
import type { NewsItem, SpaceNews } from './news.ts';
import type { Schema } from './schema.ts';
import { firstById } from './slices.ts';
import { type Reader, readable } from './visible.ts';

type Tx = Transaction<Schema>;

const resetRowBytes = 70;
const idsAtOnce = limits.resetPage + 1;

/** How much one answer carries. The first thing always fits, however large it is. */
export class Budget {
  #left: number;
  #isUntouched = true;

  constructor(asked: number) {
    this.#left = Math.min(Math.max(asked, limits.answerBytesMin), limits.answerBytes);
  }

  take(bytes: number): boolean {
    if (!this.#isUntouched && bytes > this.#left) return false;
    this.#isUntouched = false;
    this.#left -= bytes;
    return true;
  }
}

type Page = { spaces: Record<string, SpaceAnswer>; more: boolean };
type Cutting = { reader: Reader; budget: Budget; damaged: Damage[] };

/** Fills an answer with the liveliest spaces first, each in the order of its commits. */
export async function cutPage(
  tx: Tx,
  news: readonly SpaceNews[],
  { reader, budget, damaged }: Cutting,
): Promise<Page> {
  const sorted = [...news].sort(
    (a, b) => b.newest - a.newest || (a.plan.space < b.plan.space ? -1 : 1),
  );
  const cuts: Cut[] = [];
  for (const one of sorted) {
    const cut = await cutSpace(tx, one, { reader, budget });
    if (cut === null) break;
    cuts.push(cut);
  }
  const chosen = cuts.flatMap(({ items }) =>
    items.flatMap((item) => ('visible' in item ? [item.visible] : [])),
  );
  const whole = await wholeRecords(tx, chosen, { damaged, isLast: true });
  const spaces: Page['spaces'] = {};
  for (const { news: one, items, more, reset } of cuts) {
    const changes = items.flatMap((item) => toChange(item, whole));
    const at = more && reset === undefined ? (items.at(-1)?.token ?? one.at) : one.at;
    spaces[one.plan.space] = { at, changes, more, ...(reset ? { reset } : {}) };
  }
  const isCut = cuts.length < sorted.length || cuts.some(({ more }) => more);
  return { spaces, more: isCut };
}

type Cut = {
  news: SpaceNews;
  items: NewsItem[];
  more: boolean;
  reset?: NonNullable<SpaceAnswer['reset']>;
};

/** Null: nothing more fits. */
async function cutSpace(
  tx: Tx,
  news: SpaceNews,
  { reader, budget }: Omit<Cutting, 'damaged'>,
): Promise<Cut | null> {
  const { plan, stream } = news;
  if (plan.mode === 'reset' || plan.mode === 'resetMore') {
    const reset = await resetPage(tx, reader, news);
    if (!budget.take(reset.list.length * resetRowBytes)) return null;
    // Changes since the first page of a list come after its last one, by the `at` of the first.
    const at = plan.mode === 'resetMore' ? (plan.at ?? news.at) : news.at;
    return { news: { ...news, at }, items: [], more: reset.more, reset };
  }
  const items: NewsItem[] = [];
  for (let next = await stream.next(tx); next !== null; next = await stream.next(tx)) {
    if (!budget.take(next.bytes)) return items.length === 0 ? null : { news, items, more: true };
    items.push(next);
    stream.take();
  }
  return { news, items, more: false };
}

async function resetPage(
  tx: Tx,
  reader: Reader,
  { plan, view }: SpaceNews,
): Promise<NonNullable<SpaceAnswer['reset']>> {
  const why = plan.mode === 'reset' ? plan.why : 'grant';
  const views = new Map([[plan.space, view]]);
  const found: [string, string][] = [];
  let from = plan.mode === 'resetMore' ? plan.from : '';
  for (let isLast = false; !isLast && found.length < idsAtOnce; ) {
    const rows = await firstById(tx, { space: plan.space, from }, idsAtOnce);
    isLast = rows.length < idsAtOnce;
    from = rows.at(-1)?.row.id ?? from;
    const visible = await readable(tx, reader, views, rows);
    found.push(...visible.map(({ row }): [string, string] => [row.id, row.rev]));
  }
  return { why, list: found.slice(0, limits.resetPage), more: found.length > limits.resetPage };
}

function toChange(item: NewsItem, whole: ReadonlyMap<string, RecordChange>): Change[] {
  if ('gone' in item) {
    const { record, erased } = item.gone;
    return [erased ? { record, erased: true } : { record, gone: true }];
  }
  const change = whole.get(nameOf(item.visible));
  return change === undefined ? [] : [change];
}
