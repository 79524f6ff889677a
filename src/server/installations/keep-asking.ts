/** As long as this server runs it asks the schools of before, now and then, what was taken back. */

import { addDays, dayOf } from '#domain/calendar.ts';
import { dayMs, minuteMs } from '#domain/instant.ts';
import { askAbout } from './ask-about.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { takeBack } from './take-back.ts';

const atOnce = 100;
/** Longer than the answer of any school takes: so long it is left to this server. */
const turnMs = minuteMs;
/** A school that is silent after the last day is asked no longer than this. */
const longestSilentDays = 30;

/** Answers how to stop: then nothing of it goes on. */
export function keepAsking(
  deps: InstallationDeps & { askEveryMs: number },
  noteTrouble: (problem: unknown) => void,
): () => Promise<void> {
  const leaving = new AbortController();
  let running: Promise<void> | null = null;
  const look = () => {
    running ??= askDue({ ...deps, leaving: leaving.signal })
      .catch(noteTrouble)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, Math.min(deps.askEveryMs, dayMs));
  return async () => {
    clearInterval(timer);
    leaving.abort();
    await running;
  };
}

/** All that is due; what another server took a moment ago is left to it. */
export async function askDue(deps: InstallationDeps): Promise<void> {
  await takeBackWaiting(deps);
  const now = deps.now();
  const due = await deps.db
    .selectFrom('parcel_in')
    .select(['id', 'ask_at', 'until'])
    .where('over', '=', 0)
    .where('ask_at', '<=', now)
    .orderBy('ask_at')
    .orderBy('id')
    .limit(atOnce)
    .execute();
  for (const { id, ask_at, until } of due) {
    if (deps.leaving?.aborted === true) return;
    const isTooLate = addDays(until, longestSilentDays) < dayOf(now);
    const { numUpdatedRows } = await deps.db
      .updateTable('parcel_in')
      .set({ ask_at: now + turnMs, over: isTooLate ? 1 : 0 })
      .where('id', '=', id)
      .where('ask_at', '=', ask_at)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await askAbout(deps, id);
  }
}

/** What waited for words that were still on their way, also while the other school is away. */
async function takeBackWaiting(deps: InstallationDeps): Promise<void> {
  const rows = await deps.db
    .selectFrom('parcel_in')
    .select('id')
    .where('waiting', '=', 1)
    .orderBy('ask_at')
    .limit(atOnce)
    .execute();
  for (const { id } of rows) await takeBack(deps, id);
}
