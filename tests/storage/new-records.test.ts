import { expect, it } from 'vitest';
import { createMemoryStore } from '#storage/memory-store.ts';
import { readNew } from '#storage/new-records.ts';
import { markOnBoard } from '#storage/on-board.ts';
import { readSeen } from '#storage/seen.ts';
import { markSeen, saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';
import { counted } from '../support/counted.ts';

const space = 'loopbook';

it('finding what is new reads the words of what is new, and of nothing that was opened before', async () => {
  const store = createMemoryStore();
  const pupil = aDevice({ store, id: 'lina' });
  const teacher = aDevice({ store, id: 'els', role: 'teacher' });
  const write = (text: string) => {
    pupil.wall.now += 1_000;
    return saveRecord(pupil, { space, kind: 'entry', edits: { kept: 1, 'answer.text': text } });
  };
  for (let place = 0; place < 100; place += 1) {
    await markSeen(teacher, space, await write(`Dag ${place}`));
  }
  await write('nieuw');
  await write('nieuwer');
  const replica = counted(store.replica);
  const found = await readNew({ ...teacher, replica: replica.store });
  expect(found.map((view) => view.fields['answer.text'])).toEqual([['nieuwer'], ['nieuw']]);
  expect(replica.counts.readings).toBe(1);
  expect(replica.counts.of.recordsNamed).toBe(2);
  expect(replica.counts.of.records).toBe(1);
});

it('an answer that was on the board of the lesson waits until its teacher opens it, and its pupil knows it was read', async () => {
  const store = createMemoryStore();
  const pupil = aDevice({ store, id: 'lina' });
  const teacher = aDevice({ store, id: 'els', role: 'teacher' });
  const edits = { kept: 1, 'answer.text': 'Ik kan koken.' };
  const record = await saveRecord(pupil, { space, kind: 'entry', edits });
  const waiting = async () => (await readNew(teacher)).map((view) => view.record);
  await markOnBoard(teacher, space, record);
  const readAt = teacher.now();
  expect(await waiting()).toEqual([record]);
  teacher.wall.now += 60_000;
  await markSeen(teacher, space, record);
  expect(await waiting()).toEqual([]);
  await markOnBoard(teacher, space, record);
  expect(await waiting()).toEqual([]);
  expect((await readSeen(teacher, space)).get(record)).toEqual([{ person: 'els', at: readAt }]);
});

it('what was given along, asked at a step and answered there waits at that step, not under what is new', async () => {
  const store = createMemoryStore();
  const pupil = aDevice({ store, id: 'lina' });
  const counsellor = aDevice({ store, id: 'els', role: 'counsellor' });
  const request = await saveRecord(counsellor, {
    space,
    kind: 'request',
    edits: { card: 'my-questions', kept: 1 },
  });
  await saveRecord(pupil, { space, kind: 'reply', about: request, edits: { no: true, kept: 1 } });
  await saveRecord(pupil, { space, kind: 'handover', edits: { to: 'els', kept: 1 } });
  const entry = await saveRecord(pupil, { space, kind: 'entry', edits: { kept: 1 } });
  expect((await readNew(counsellor)).map((view) => view.record)).toEqual([entry]);
  expect((await readNew(pupil)).map((view) => view.kind)).toEqual([]);
});
