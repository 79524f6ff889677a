import type { Transaction } from 'kysely';
import type { Change, RecordChange } from '#protocol/change.ts';
import { limits } from '#protocol/limits.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import { nameOf, wholeRecords } from './changes.ts';
import type { NewsItem, SpaceNews } from './news.ts';
import type { Schema } from './schema.ts';
import type { Damage } from './sound-heads.ts';

const resetRowBytes = 70;

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

/** Fills an answer with the liveliest spaces first, each in the order of its commits. */
export async function cutPage(
  tx: Transaction<Schema>,
  news: readonly SpaceNews[],
  { budget, damaged }: { budget: Budget; damaged: Damage[] },
): Promise<Page> {
  const sorted = [...news].sort(
    (a, b) => b.newest - a.newest || (a.plan.space < b.plan.space ? -1 : 1),
  );
  const cut = sorted.map((one) => cutSpace(one, budget));
  const chosen = cut.flatMap(({ items }) =>
    items.flatMap((item) => ('visible' in item ? [item.visible] : [])),
  );
  const whole = await wholeRecords(tx, chosen, damaged);
  const spaces: Page['spaces'] = {};
  for (const { news: one, items, more, isLeftOut } of cut) {
    if (isLeftOut) continue;
    const changes = items.flatMap((item) => toChange(item, whole));
    const at = more && one.reset === undefined ? (items.at(-1)?.token ?? one.at) : one.at;
    spaces[one.plan.space] = { at, changes, more, ...(one.reset ? { reset: one.reset } : {}) };
  }
  return { spaces, more: cut.some(({ more, isLeftOut }) => more || isLeftOut) };
}

type Cut = { news: SpaceNews; items: NewsItem[]; more: boolean; isLeftOut: boolean };

function cutSpace(news: SpaceNews, budget: Budget): Cut {
  if (news.reset !== undefined) {
    const isLeftOut = !budget.take(news.reset.list.length * resetRowBytes);
    return { news, items: [], more: news.reset.more, isLeftOut };
  }
  const tooMuch = news.items.findIndex((item) => !budget.take(item.bytes));
  const items = tooMuch < 0 ? news.items : news.items.slice(0, tooMuch);
  return { news, items, more: tooMuch > 0, isLeftOut: tooMuch === 0 };
}

function toChange(item: NewsItem, whole: ReadonlyMap<string, RecordChange>): Change[] {
  if ('gone' in item) {
    const { record, erased } = item.gone;
    return [erased ? { record, erased: true } : { record, gone: true }];
  }
  const change = whole.get(nameOf(item.visible));
  return change === undefined ? [] : [change];
}
