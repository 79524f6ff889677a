import { expect, it } from 'vitest';
import { open } from '#storage/seal.ts';
import { saveRecord } from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';

it('finishing a record that was taken away while it was typed in keeps every word in the journal', async () => {
  const space = 'loopbook';
  const phone = aDevice();
  const { journal } = phone;
  const record = await saveRecord(phone, { space, kind: 'home-entry', edits: { text: 'samen' } });
  const sent = (await journal.read((tables) => tables.all())).map((row) => {
    return { ...row, state: 'sent' as const };
  });
  await journal.write((tables) => tables.put(sent));
  const save = { space, record, kind: 'home-entry' };
  await saveRecord(phone, { ...save, edits: { text: 'samen gekookt' }, open: true });

  // The right to the space ended: what the server gave is erased, and so is what it had safe.
  await journal.write((tables) => tables.remove(sent.map((row) => row.seq)));
  await phone.replica.write((replica) => replica.removeRecord(space, record));
  await saveRecord(phone, { ...save, edits: { title: 'Soep' }, open: true });
  await saveRecord(phone, { ...save, edits: {} });

  const rows = await journal.read((tables) => tables.all());
  const told = JSON.stringify(rows.map((row) => open(row.draft)));
  expect(told).toContain('samen gekookt');
  expect(told).toContain('Soep');
});
