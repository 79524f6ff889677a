import { expect, test } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { nowOf } from '#features/today/now.ts';
import type { RecordView } from '#storage/record-view.ts';

const now = Date.parse('2026-11-22T10:00:00Z');

function aView(part: Partial<RecordView>): RecordView {
  return { kind: 'entry', mine: true, order: now, fields: {}, ...part } as RecordView;
}
const draft = aView({ record: 'draft', fields: { activity: ['free'] } });
const step = aView({ record: 'step', kind: 'step', fields: { kept: [1], day: ['2026-11-20'] } });
const reply = aView({ record: 'reply', kind: 'reply', mine: false });

const of = (own: RecordView[], fresh: RecordView[]) =>
  nowOf({ own, fresh, now, today: '2026-11-22' });

test('what was begun goes before what waits, and that before something new', () => {
  expect(of([draft, step], [reply])).toMatchObject({ word: 'draft', view: { record: 'draft' } });
  expect(of([step], [reply])).toMatchObject({ word: 'step' });
  expect(of([], [reply])).toMatchObject({ word: 'reply' });
  expect(of([], [])).toEqual({ word: 'activity' });
});

test('an old draft is left in peace', () => {
  expect(of([{ ...draft, order: now - 15 * dayMs }], [])).toEqual({ word: 'activity' });
});

test('how somebody feels is not asked about, also where it was only begun', () => {
  const face = aView({ fields: { activity: ['week-in-a-face'], 'answer.week': [2] } });
  expect(of([face], [])).toEqual({ word: 'activity' });
});

test('a step is asked about from its day on, and not after it was looked back at', () => {
  const later = { ...step, fields: { kept: [1], day: ['2026-11-23'] } };
  const done = { ...step, fields: { ...step.fields, lookBack: ['not'] } };
  expect(of([later], [])).toEqual({ word: 'activity' });
  expect(of([done], [])).toEqual({ word: 'activity' });
});

test('a kind of a newer app does not take the place of what is understood', () => {
  expect(of([], [aView({ kind: 'hologram', mine: false }), reply])).toMatchObject({
    word: 'reply',
  });
});

test('on its own day a step is the first thing, also before what was begun', () => {
  const agreed = { ...step, fields: { kept: [1], day: ['2026-11-22'] } };
  expect(of([draft, agreed], [reply])).toMatchObject({ word: 'step' });
  const done = { ...agreed, fields: { ...agreed.fields, lookBack: ['done'] } };
  expect(of([draft, done], [reply])).toMatchObject({ word: 'draft' });
});

test('a card of a round table is met on its day, after a step of that day and before what was begun', () => {
  const fields = { kept: [1], day: ['2026-11-22'] };
  const card = aView({ record: 'card', kind: 'agreement', mine: false, fields });
  expect(of([draft, card], [reply])).toMatchObject({ word: 'review', view: { record: 'card' } });
  const ofToday = { ...step, fields };
  expect(of([card, ofToday], [])).toMatchObject({ word: 'step' });
  expect(of([{ ...card, fields: { ...fields, day: ['2026-11-23'] } }], [])).toEqual({
    word: 'activity',
  });
  expect(of([{ ...card, fields: { ...fields, reviewed: ['2026-11-22'] } }], [])).toEqual({
    word: 'activity',
  });
});

test('a card that somebody else made is told of', () => {
  const card = aView({ record: 'card', kind: 'agreement', mine: false });
  expect(of([], [card])).toMatchObject({ word: 'agreement' });
});
