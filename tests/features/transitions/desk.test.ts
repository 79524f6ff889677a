import { describe, expect, test } from 'vitest';
import type { Plain } from '#content/document.ts';
import {
  deskRows,
  hereBy,
  isFound,
  runningSteps,
  type Sought,
  waitingRows,
} from '#features/transitions/desk.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { SpaceView } from '#storage/use-records.ts';

const today = '2026-11-28';
const person = (space: string, name: string, groups: string[] = []): SpaceView => ({
  space,
  kind: 'portfolio',
  role: 'counsellor',
  name,
  groups,
  people: [],
  hidden: false,
});
const step = (space: string, fields: Record<string, Plain>): RecordView => ({
  space,
  record: `step of ${space}`,
  kind: 'transition',
  author: 'els',
  about: null,
  editors: [],
  audience: [],
  version: 'v',
  deleted: false,
  received: null,
  order: 0,
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])),
  state: 'safe',
  heldReason: null,
  mine: true,
  unreadable: false,
  heads: 1,
});
const task = (who: string | null, days: number | null, done = false) => ({
  text: 'Bel de school',
  from: null,
  day: null,
  days,
  who,
  done,
});

const people = [
  person('zoe', 'Zoë El Amrani', ['OKAN']),
  person('ahmad', 'أحمد كوڤالينكو'),
  person('milan', 'Milan'),
];
const steps = runningSteps(
  [
    step('zoe', {
      moment: 'okan-to-regular',
      day: '2027-02-01',
      'task.1': task('els', -14),
      'task.2': task('zoe', -28),
    }),
    step('milan', {
      moment: 'buso-to-work',
      day: '2026-12-15',
      contact: 'Jan, 0470 00 00 00',
      'task.1': task(null, null),
      'task.2': task('els', 42),
      'task.3': task('els', -7, true),
    }),
    step('ahmad', { moment: 'return', day: '2026-09-01' }),
  ],
  today,
);
const rows = deskRows(people, steps);
const nothing: Sought = { name: '', group: '', moment: '', show: 'all' };
const found = (sought: Partial<Sought>) =>
  rows
    .filter((row) => isFound(row, { ...nothing, ...sought }, 'els'))
    .map((row) => row.person.space);

describe('my young people', () => {
  test('come by the day of their step; who is before none comes after them', () => {
    expect(found({})).toEqual(['milan', 'zoe', 'ahmad']);
  });

  test('are found by their name, in any order and spelling of the same letters', () => {
    expect(found({ name: 'zoe' })).toEqual(['zoe']);
    expect(found({ name: 'amrani ZOË' })).toEqual(['zoe']);
    expect(found({ name: ' احمد ' })).toEqual(['ahmad']);
    expect(found({ name: 'zoe jansen' })).toEqual([]);
  });

  test('are found by moment, and by having none now', () => {
    expect(found({ moment: 'buso-to-work' })).toEqual(['milan']);
    expect(found({ moment: 'none' })).toEqual(['ahmad']);
  });

  test('are found when nobody on the other side is named yet', () => {
    expect(found({ show: 'noContact' })).toEqual(['zoe']);
  });

  test('are found when something waits for me', () => {
    expect(found({ show: 'mine' })).toEqual(['milan', 'zoe']);
    expect(found({ show: 'mine', group: 'OKAN' })).toEqual(['zoe']);
  });
});

test('a step whose day is past and that waits for nothing runs no more', () => {
  expect(steps.map(({ space }) => space)).toEqual(['zoe', 'milan']);
});

test('what waits is told by whom it waits for, the nearest day first, what has none last', () => {
  const of = (on: 'me' | 'others' | 'nobody') =>
    waitingRows(steps, on, 'els').map((row) => [row.step.space, row.task.day]);
  expect(of('me')).toEqual([
    ['zoe', '2027-01-18'],
    ['milan', '2027-01-26'],
  ]);
  expect(of('others')).toEqual([['zoe', '2027-01-04']]);
  expect(of('nobody')).toEqual([['milan', null]]);
});

test('nothing on the desk measures a young person', () => {
  const words = Object.keys({ ...rows[0], ...steps[0] }).join(' ');
  expect(words).not.toMatch(/risk|score|mark|absen|count|last/i);
});

test('what somebody would do who has left waits for nobody, so that another one is chosen', () => {
  const here = hereBy([
    { ...person('zoe', 'Zoë'), people: [{ id: 'zoe', name: 'Zoë', role: 'pupil' }] },
    // Of this one no people are on this device yet.
    person('milan', 'Milan'),
  ]);
  const on = (who: 'others' | 'nobody') =>
    waitingRows(steps, who, 'me', here).map(
      ({ step: { space }, task: { id } }) => `${space} ${id}`,
    );
  expect(on('nobody')).toContain('zoe 1.0');
  expect(on('others')).toContain('zoe 2.0');
  expect(on('others')).toContain('milan 2.0');
});
