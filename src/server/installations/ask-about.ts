/** Asks the school of before about a parcel that is here, and does what it says. */

import { dayOf } from '#domain/calendar.ts';
import { hourMs, minuteMs } from '#domain/instant.ts';
import { isParcelOver } from '#domain/parcel.ts';
import { transact } from '../store/transact.ts';
import { askSchool } from './ask-school.ts';
import type { InstallationDeps } from './installation-deps.ts';
import type { ParcelInTable } from './parcel-tables.ts';
import { isWaiting, takeBack } from './take-back.ts';
import { listed, union, type When } from './union.ts';

const defaultEveryMs = 5 * minuteMs;
/** Ever longer, up to so many times; never longer than an hour. */
const longestTimes = 12;

/** False: the school of before could not be asked now. */
export async function askAbout(deps: InstallationDeps, id: string): Promise<boolean> {
  await takeBack(deps, id);
  if (!(await askOnce(deps, id))) return false;
  // What was done is told at once.
  if (await takeBack(deps, id)) await askOnce(deps, id);
  return true;
}

async function askOnce(deps: InstallationDeps, id: string): Promise<boolean> {
  const row = await deps.db
    .selectFrom('parcel_in')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return false;
  const heard = await askSchool(
    deps,
    { key: row.from_key, url: row.url },
    {
      id,
      arrived: row.arrived,
      read: JSON.parse(row.read) as When,
      told: listed(row.told),
    },
  );
  if (heard === 'silent') return later(deps, row, 'whole-school');
  if (heard === 'odd') return later(deps, row, 'this-one');
  await noteHeard(deps, id, heard.withdrawn);
  return true;
}

async function noteHeard(deps: InstallationDeps, id: string, heard: string[]): Promise<void> {
  const now = deps.now();
  await transact(deps.db, async (tx) => {
    const row = await tx
      .updateTable('parcel_in')
      .set({ asked_at: now, ask_at: now + everyMsOf(deps), tries: 0 })
      .where('id', '=', id)
      .returning(['withdrawn', 'told', 'pieces', 'until'])
      .executeTakeFirst();
    if (row === undefined) return;
    const pieces = listed(row.pieces);
    const all = union(
      listed(row.withdrawn),
      heard.filter((piece) => pieces.includes(piece)),
    );
    const withdrawn = JSON.stringify(all);
    const waiting = isWaiting({ ...row, withdrawn });
    const over = isParcelOver(row, dayOf(now)) && waiting === 0 ? 1 : 0;
    await tx
      .updateTable('parcel_in')
      .set({ withdrawn, waiting, over })
      .where('id', '=', id)
      .execute();
  });
}

/** A school that is away is away for all its parcels. */
async function later(
  deps: InstallationDeps,
  { id, from_key, tries: before }: ParcelInTable,
  whom: 'this-one' | 'whole-school',
): Promise<false> {
  if (deps.leaving?.aborted === true) return false;
  const tries = before + 1;
  const ask_at = deps.now() + waitAfter(tries, everyMsOf(deps));
  const away = deps.db.updateTable('parcel_in').set({ ask_at, tries }).where('over', '=', 0);
  await (whom === 'this-one'
    ? away.where('id', '=', id)
    : away.where('from_key', '=', from_key)
  ).execute();
  return false;
}

function waitAfter(tries: number, everyMs: number): number {
  return Math.min(everyMs * Math.min(2 ** tries, longestTimes), Math.max(hourMs, everyMs));
}

function everyMsOf({ askEveryMs }: InstallationDeps): number {
  return askEveryMs ?? defaultEveryMs;
}
