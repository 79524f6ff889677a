import type { Transaction } from 'kysely';
import type { Change } from '#protocol/change.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { nameOf, wholeRecords, wireBytes } from './changes.ts';
import type { Damage } from './damage.ts';
import type { Budget } from './page.ts';
import type { SpacePlan } from './plan.ts';
import type { Schema } from './schema.ts';
import { type Reader, readable, recordsNamed, type Visible } from './visible.ts';

export type Needing = {
  reader: Reader;
  need: SyncRequest['need'];
  plans: readonly SpacePlan[];
  budget: Budget;
  damaged: Damage[];
};
export type Needed = { spaces: Map<string, { at: string; changes: Change[] }>; more: boolean };

/**
 * Records that a device asks for by name after a reset. One that cannot be read and one that
 * does not exist are the same: gone. In a space that starts anew here, needs start anew too.
 */
export async function answerNeed(
  tx: Transaction<Schema>,
  { reader, need, plans, budget, damaged }: Needing,
): Promise<Needed> {
  if (need.length === 0) return { spaces: new Map(), more: false };
  const steady = plans.filter((plan) => plan.mode === 'since' || plan.mode === 'resetMore');
  const planBy = new Map(steady.map((plan) => [plan.space, plan]));
  const asked = need.filter(([space]) => planBy.has(space));
  const viewBy = new Map(
    steady.map((plan) => [plan.space, { role: plan.standing.role, level: 'full' as const }]),
  );
  const found = await readable(tx, reader, viewBy, await recordsNamed(tx, asked));
  const visibleBy = new Map(found.map((one) => [nameOf(one), one]));
  const chosen: Visible[] = [];
  const unread: [string, string][] = [];
  let more = false;
  for (const [space, record] of asked) {
    const visible = visibleBy.get(`${space} ${record}`);
    if (visible === undefined) unread.push([space, record]);
    else if (budget.take(wireBytes(visible))) chosen.push(visible);
    else more = true;
  }
  const spaces: Needed['spaces'] = new Map();
  const add = (space: string, change: Change) => {
    const plan = planBy.get(space);
    const answer = spaces.get(space) ?? { at: plan?.at ?? '', changes: [] };
    answer.changes.push(change);
    spaces.set(space, answer);
  };
  const whole = await wholeRecords(tx, chosen, { damaged });
  for (const one of chosen) {
    const change = whole.get(nameOf(one));
    if (change !== undefined) add(one.row.space, change);
  }
  for (const [space, record] of unread) add(space, { record, gone: true });
  return { spaces, more };
}
