import { expect, it } from 'vitest';
import { createMemoryStore } from '#storage/memory-store.ts';
import { readNew } from '#storage/new-records.ts';
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
