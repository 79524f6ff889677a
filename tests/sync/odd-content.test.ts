import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readRecord, readTimeline } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import { type Carried, carrying } from '../support/carry.ts';
import { anEdit, aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;
const space = spaces.portfolio;
const toTeacher = [{ to: teacher.id, until: null }];

let school: TestServer;
let desk: Carried;
beforeEach(async () => {
  school = await aSchool();
  desk = carrying(school, teacher);
});
afterEach(() => school.close());

const odd: [string, string][] = [
  ['no document', 'zomaar een tekst'],
  ['nothing at all', ''],
  ['a well of a thousand brackets', '['.repeat(1_000)],
  [
    'a document nested a thousand deep',
    `{"schema":1,"fields":{"text":[{"value":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)},"stamp":{"a":1}}]}}`,
  ],
  ['another schema', '{"schema":2,"fields":{"text":[{"value":"later","stamp":{"a":1}}]}}'],
  ['a name that is none', '{"schema":1,"fields":{"__proto__":[{"value":"x","stamp":{"a":1}}]}}'],
];

describe('content that this app cannot read', () => {
  it.each(odd)(
    '%s is kept as it came, shown as unreadable, and breaks nothing beside it',
    async (_name, content) => {
      const hand = school.device(pupil);
      const strange = aPut({ content, audience: toTeacher });
      const phone = carrying(school, pupil);
      await phone.sync();
      const good = await phone.write('gewone woorden', { audience: toTeacher });
      await phone.sync();
      expect(await hand.push(strange)).toMatchObject([{ status: 'accepted' }]);
      await desk.sync();
      expect(await readRecord(desk, space, strange.record)).toMatchObject({ unreadable: true });
      expect(await desk.records()).toEqual([good, strange.record].toSorted());
      expect(await desk.read(good)).toEqual(['gewone woorden']);
      expect(hand.read(strange.record)).toEqual([content]);
    },
  );

  it('stays beside what is written in the same record by an app that cannot read it', async () => {
    const hand = school.device(pupil);
    const first = aPut({ content: odd[4]?.[1] ?? '' });
    await hand.push(first);
    const phone = carrying(school, pupil);
    await phone.sync();
    await saveRecord(phone, { space, record: first.record, kind: 'entry', edits: { text: 'nu' } });
    await phone.sync();
    await hand.sync();
    expect(hand.read(first.record)).toHaveLength(2);
    expect(hand.read(first.record)).toContain(first.content);
    expect(await phone.read(first.record)).toEqual(['nu']);
  });

  it('that is larger than a record may be is held, with its words', async () => {
    const hand = school.device(pupil);
    const huge = aPut({ content: 'x'.repeat(70_000) });
    expect(await hand.push(huge)).toMatchObject([{ status: 'held', reason: 'too-large' }]);
    expect(hand.held).toMatchObject([{ id: huge.id, body: { content: huge.content } }]);
  });

  it('of any kind never breaks a timeline, whatever values stand in its fields', async () => {
    const hand = school.device(pupil);
    const names = ['text', 'title', 'activity', 'kept', 'answer.a', 'task.1', 'medium.1', 'moment'];
    const field = fc.dictionary(
      fc.constantFrom(...names),
      fc.array(fc.record({ value: fc.jsonValue({ maxDepth: 4 }), stamp: fc.constant({ a: 1 }) })),
    );
    let newest = aPut({ audience: toTeacher });
    await hand.push(newest);
    await fc.assert(
      fc.asyncProperty(field, async (fields) => {
        newest = anEdit(newest, JSON.stringify({ schema: 1, fields }));
        await hand.push(newest);
        await desk.sync();
        expect(await readTimeline(desk, space)).toHaveLength(1);
        expect(await readRecord(desk, space, newest.record)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
