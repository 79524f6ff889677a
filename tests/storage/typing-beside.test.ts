import { expect, it } from 'vitest';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';

it('what arrives while someone types stays beside their words, and is no question to them yet', async () => {
  const space = 'loopbook';
  const phone = aDevice();
  const record = await saveRecord(phone, { space, kind: 'entry', edits: { text: 'Ik word' } });
  const base = (await readRecord(phone, space, record))?.document;
  const type = (text: string) =>
    saveRecord(phone, { space, record, kind: 'entry', edits: { text }, base, open: true });
  const arrive = (text: string) =>
    saveRecord(
      { ...phone, actor: 'tablet' },
      { space, record, kind: 'entry', edits: { text }, base },
    );

  await type('Ik word las');
  await arrive('Ik word kapper');
  await type('Ik word lasser');

  const view = await readRecord(phone, space, record);
  expect(view?.fields.text?.toSorted()).toEqual(['Ik word kapper', 'Ik word lasser']);
});

it('what a person saw when they began is replaced by what they make of it', async () => {
  const space = 'loopbook';
  const phone = aDevice();
  const record = await saveRecord(phone, { space, kind: 'entry', edits: { text: 'Ik' } });
  const later = { ...phone, actor: 'a later tab' };
  const base = (await readRecord(phone, space, record))?.document;
  for (const text of ['Ik w', 'Ik word', 'Ik word lasser']) {
    await saveRecord(later, { space, record, kind: 'entry', edits: { text }, base, open: true });
  }
  expect((await readRecord(phone, space, record))?.fields.text).toEqual(['Ik word lasser']);
});

it('of two values, typing over the first leaves the second, also when it is one’s own', async () => {
  const space = 'loopbook';
  const phone = aDevice();
  const save = { space, kind: 'entry' };
  const record = await saveRecord(phone, { ...save, edits: { text: 'a' } });
  const first = (await readRecord(phone, space, record))?.document;
  const none = { schema: 1, fields: {} };
  const beside = { ...save, record, base: none, actor: 'an earlier sitting' };
  await saveRecord(phone, { ...beside, edits: { text: 'mijn andere tekst' } });

  const sitting = { ...save, record, base: first, actor: 'a later sitting' };
  await saveRecord(phone, { ...sitting, edits: { text: 'a b' }, open: true });
  await saveRecord(phone, { ...sitting, edits: { text: 'a b c' }, open: true });

  const view = await readRecord(phone, space, record);
  expect(view?.fields.text?.toSorted()).toEqual(['a b c', 'mijn andere tekst']);
});
