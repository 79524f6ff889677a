import type { Instant } from '#domain/instant.ts';
import { limits } from '#protocol/limits.ts';
import type { SpaceAnswer } from '#protocol/sync.ts';
import { wireBytes } from './changes.ts';
import type { SpacePlan } from './plan.ts';
import type { Gone, Visible } from './visible.ts';

/** One thing that a person may hear of, at its place in the history. */
export type NewsItem = {
  seq: number;
  token: string;
  at: Instant;
  bytes: number;
} & ({ visible: Visible } | { gone: Gone });

export type SpaceNews = {
  plan: SpacePlan;
  /** When the newest commit was made that this person may see. */
  newest: Instant;
  /** The `at` after everything. */
  at: string;
  items: NewsItem[];
  reset?: NonNullable<SpaceAnswer['reset']>;
};

const goneBytes = 80;

/** What is new in a space, or null: such a space is left out of the answer. */
export function newsOf(
  plan: SpacePlan,
  visible: readonly Visible[],
  gone: readonly Gone[],
): SpaceNews | null {
  const items = itemsOf(visible, gone);
  const last = items.at(-1);
  const { standing } = plan;
  const isLater = last !== undefined && last.seq > standing.seq;
  const basis = {
    plan,
    newest: last?.at ?? 0,
    at: isLater ? last.token : standing.joined,
  };
  switch (plan.mode) {
    case 'reset':
      return { ...basis, items: [], reset: resetPage(plan.why, visible, '') };
    case 'resetMore':
      // Changes since the first page come after the last one, by its `at`.
      return {
        ...basis,
        at: plan.at ?? basis.at,
        items: [],
        reset: resetPage('grant', visible, plan.from),
      };
    case 'first':
      return { ...basis, items: items.filter((item) => 'visible' in item) };
    default: {
      const later = items.filter((item) => item.seq > plan.point);
      const lastLater = later.at(-1);
      return lastLater === undefined ? null : { ...basis, at: lastLater.token, items: later };
    }
  }
}

/** What may be read again is not gone. */
function itemsOf(visible: readonly Visible[], gone: readonly Gone[]): NewsItem[] {
  const readable = new Set(visible.map(({ row }) => row.id));
  const items: NewsItem[] = visible.map((one) => ({
    seq: one.row.seq,
    token: one.row.rev,
    at: one.row.touched_at,
    bytes: wireBytes(one),
    visible: one,
  }));
  for (const row of gone) {
    if (readable.has(row.record)) continue;
    items.push({ seq: row.seq, token: row.token, at: row.at, bytes: goneBytes, gone: row });
  }
  return items.sort((a, b) => a.seq - b.seq);
}

function resetPage(
  why: 'lineage' | 'grant' | 'check',
  visible: readonly Visible[],
  from: string,
): NonNullable<SpaceAnswer['reset']> {
  const later = visible.filter(({ row }) => row.id > from);
  const sorted = later.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  const list = sorted
    .slice(0, limits.resetPage)
    .map(({ row }): [string, string] => [row.id, row.rev]);
  return { why, list, more: sorted.length > list.length };
}
