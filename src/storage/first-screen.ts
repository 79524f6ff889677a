/**
 * What a pupil's first screen shows, read at once: one transaction over the replica and one over
 * the journal, however many entries there are. A cold start on a slow phone waits for each.
 */

import type { Instant } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { isStillAsked, readsAs } from '#domain/still-asked.ts';
import type { LineRow, RecordRow, ReplicaTables } from './device-store.ts';
import { first, type RecordView, text } from './record-view.ts';
import {
  type Reading,
  rosterOf,
  type SpaceView,
  shownViews,
  toSpaceView,
  waitingByRecord,
} from './records.ts';
import { open } from './seal.ts';
import { readingsOf } from './seen.ts';

export type FirstScreen = {
  /** Null when the pupil's own loopbook has not reached this device yet. */
  portfolio: SpaceView | null;
  roster: Roster | null;
  /** Newest first, each. */
  entries: RecordView[];
  /** And cards of a round table: what has a day. */
  steps: RecordView[];
  /** Of this person's classes, also those that are over. */
  lessons: RecordView[];
  /** What others made here and this person did not open yet. */
  fresh: RecordView[];
};

/** What others make for a pupil. */
const freshKinds = ['reply', 'home-entry', 'transition', 'note', 'agreement', 'request'];
const entriesRead = 20;
const stepsRead = 12;
const freshRead = 30;
const lessonsRead = 4;

const nothing: FirstScreen = {
  portfolio: null,
  roster: null,
  entries: [],
  steps: [],
  lessons: [],
  fresh: [],
};

export async function readFirstScreen(reading: Reading & { now(): Instant }): Promise<FirstScreen> {
  const [found, waiting] = await Promise.all([
    reading.replica.read((replica) => rowsOfFirstScreen(replica, reading.person.id)),
    waitingByRecord(reading),
  ]);
  if (found === null) return nothing;
  const shown = (rows: RecordRow[]) => shownViews(rows, waiting, reading);
  const { entries, steps, lessons, fresh, lines, ...rest } = found;
  return {
    ...rest,
    entries: shown(entries),
    steps: shown(steps),
    lessons: shown(lessons),
    fresh: finished(shown(fresh)).filter((view) =>
      isWaiting(view, { roster: rest.roster, lines, now: reading.now() }),
    ),
  };
}

/** Words that somebody is still typing are not for their reader yet. */
function finished(views: readonly RecordView[]): RecordView[] {
  return views.filter((view) => first(view, 'kept') !== undefined);
}

type Around = { roster: Roster | null; lines: readonly LineRow[]; now: Instant };

/** Who asks to read a card waits no more once they read it, or when they left. */
function isWaiting(view: RecordView, { roster, lines, now }: Around): boolean {
  const by = roster?.people.find(({ id }) => id === view.author);
  if (view.kind !== 'request') return true;
  if (roster === null || by === undefined) return false;
  const isRead = lines
    .filter(({ line }) => open(line).activity === text(view, 'card'))
    .some(({ audience }) => readsAs(audience, by, now) !== 'not');
  return isStillAsked({ by: by.id, people: roster.people, isRead, isAnswered: false });
}

async function rowsOfFirstScreen(replica: ReplicaTables, me: string) {
  const spaces = await replica.spaces();
  const own = spaces.find(
    (row) => row.kind === 'portfolio' && row.role === 'pupil' && row.hidden === null,
  );
  if (own === undefined) return null;
  const { space } = own;
  const newest = (kinds: readonly string[], limit?: number) => living(replica, space, kinds, limit);
  const classes = spaces.filter((row) => row.kind === 'class' && row.hidden === null);
  const [rosters, entries, steps, others, seen, ...lessons] = await Promise.all([
    newest(['roster']),
    newest(['entry'], entriesRead),
    newest(['step', 'agreement'], stepsRead),
    newest(freshKinds, freshRead),
    newest(['seen']),
    ...classes.map((one) => living(replica, one.space, ['lesson'], lessonsRead)),
  ]);
  const opened = new Set(
    seen.filter((row) => row.author === me).flatMap((row) => readingsOf(row).map(([id]) => id)),
  );
  const roster = rosterOf(rosters[0]);
  // A no is a reply of one's own, and asks for nothing more.
  const answered = new Set(others.filter(({ author }) => author === me).map(({ about }) => about));
  const fresh = others.filter(
    (row) => row.author !== me && !opened.has(row.record) && !isAnswered(row, answered),
  );
  const isAsked = fresh.some(({ kind }) => kind === 'request');
  return {
    portfolio: toSpaceView(own, roster),
    roster,
    entries,
    steps,
    lessons: lessons.flat(),
    fresh,
    lines: isAsked ? await replica.lines(space) : [],
  };
}

function isAnswered({ kind, record }: RecordRow, answered: ReadonlySet<string | null>): boolean {
  return kind === 'request' && answered.has(record);
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
