/**
 * What a pupil's first screen shows, read at once: one transaction over the replica and one over
 * the journal, however many entries there are. A cold start on a slow phone waits for each.
 */
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import type { RecordRow, ReplicaTables } from './device-store.ts';
import { first, type RecordView } from './record-view.ts';
import {
  type Reading,
  rosterOf,
  type SpaceView,
  shownViews,
  toSpaceView,
  waitingByRecord,
} from './records.ts';
import { readingsOf } from './seen.ts';

export type FirstScreen = {
  /** Null when the pupil's own loopbook has not reached this device yet. */
  portfolio: SpaceView | null;
  roster: Roster | null;
  /** Newest first, each. */
  entries: RecordView[];
  steps: RecordView[];
  /** What others made here and this person did not open yet. */
  fresh: RecordView[];
};

/** What others make for a pupil. */
const freshKinds = ['reply', 'home-entry', 'transition', 'note'];
const entriesRead = 20;
const stepsRead = 10;
const freshRead = 30;

const nothing: FirstScreen = { portfolio: null, roster: null, entries: [], steps: [], fresh: [] };

export async function readFirstScreen(reading: Reading): Promise<FirstScreen> {
  const [found, waiting] = await Promise.all([
    reading.replica.read((replica) => rowsOfFirstScreen(replica, reading.person.id)),
    waitingByRecord(reading),
  ]);
  if (found === null) return nothing;
  const shown = (rows: RecordRow[]) => shownViews(rows, waiting, reading);
  const { entries, steps, fresh, ...rest } = found;
  return { ...rest, entries: shown(entries), steps: shown(steps), fresh: finished(shown(fresh)) };
}

/** Words that somebody is still typing are not for their reader yet. */
function finished(views: readonly RecordView[]): RecordView[] {
  return views.filter((view) => first(view, 'kept') !== undefined);
}

async function rowsOfFirstScreen(replica: ReplicaTables, me: string) {
  const spaces = await replica.spaces();
  const own = spaces.find(
    (row) => row.kind === 'portfolio' && row.role === 'pupil' && row.hidden === null,
  );
  if (own === undefined) return null;
  const { space } = own;
  const newest = (kinds: readonly string[], limit?: number) => living(replica, space, kinds, limit);
  const [rosters, entries, steps, others, seen] = await Promise.all([
    newest(['roster']),
    newest(['entry'], entriesRead),
    newest(['step'], stepsRead),
    newest(freshKinds, freshRead),
    newest(['seen']),
  ]);
  const opened = new Set(
    seen.filter((row) => row.author === me).flatMap((row) => readingsOf(row).map(([id]) => id)),
  );
  const roster = rosterOf(rosters[0]);
  const fresh = others.filter((row) => row.author !== me && !opened.has(row.record));
  return { portfolio: toSpaceView(own, roster), roster, entries, steps, fresh };
}

async function living(
  replica: ReplicaTables,
  space: SpaceId,
  kinds: readonly string[],
  limit?: number,
): Promise<RecordRow[]> {
  const rows = await replica.records({ space, kinds, limit });
  return rows.filter((row) => !row.deleted);
}
