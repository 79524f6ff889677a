import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { DeviceStore, Draft } from '#storage/device-store.ts';
import { openJournal, openReplica } from '#storage/dexie-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { readDeleted, readRecord, readRecords, readTimeline } from '#storage/records.ts';
import { repairReplica } from '#storage/repair.ts';
import { open, seal } from '#storage/seal.ts';
import { readSeen } from '#storage/seen.ts';
import { isFull, StorageProblem } from '#storage/storage-problem.ts';
import {
  changeAudience,
  deleteRecord,
  markSeen,
  restoreRecord,
  saveRecord,
} from '#storage/write.ts';
import { aDevice } from '../support/a-device.ts';

const space = 'loopbook';

async function drafts(store: DeviceStore): Promise<Draft[]> {
  return (await store.journal.read((journal) => journal.all())).map((row) => open(row.draft));
}

async function sendAll(store: DeviceStore): Promise<void> {
  await store.journal.write(async (journal) => {
    const rows = await journal.all();
    await journal.put(rows.map((row) => ({ ...row, state: 'sent' })));
  });
}

describe('saving a record', () => {
  it('is one transaction over the journal', async () => {
    const device = aDevice();
    let writes = 0;
    const { read, write } = device.journal;
    const journal: DeviceStore['journal'] = {
      read,
      write: (work) => {
        writes += 1;
        return write(work);
      },
    };
    await saveRecord(
      { ...device, journal },
      { space, kind: 'entry', edits: { text: 'a', title: 'b' } },
    );
    expect(writes).toBe(1);
  });

  it('scenario 3: outlives a tab that dies before the replica was written', async () => {
    const device = aDevice();
    const dying: DeviceStore['replica'] = {
      read: device.replica.read,
      write: () => Promise.reject(new Error('the tab dies')),
    };
    const record = 'f0000000-0000-4000-8000-000000000001';
    const save = { space, record, kind: 'entry', edits: { text: 'net getypt' } };
    await expect(saveRecord({ ...device, replica: dying }, save)).rejects.toThrow();
    await repairReplica(device, device.person.id);
    expect((await readRecord(device, space, record))?.fields.text).toEqual(['net getypt']);
  });

  it('rewrites a row that was not sent, and never one that was', async () => {
    const device = aDevice();
    const record = await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    await saveRecord(device, { space, record, kind: 'entry', edits: { text: 'twee' } });
    expect(await drafts(device)).toHaveLength(1);
    await sendAll(device);
    await saveRecord(device, { space, record, kind: 'entry', edits: { text: 'drie' } });
    const [first, second] = await drafts(device);
    expect(JSON.stringify(first)).toContain('twee');
    expect(second).toMatchObject({ op: 'put', creates: false, supersedes: [first?.id] });
    expect((await readRecord(device, space, record))?.fields.text).toEqual(['drie']);
  });

  it('that changes nothing is no news', async () => {
    const device = aDevice();
    const record = await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    await sendAll(device);
    await saveRecord(device, { space, record, kind: 'entry', edits: { text: 'een' } });
    await saveRecord(device, { space, record, kind: 'entry', edits: {} });
    expect(await drafts(device)).toHaveLength(1);
  });

  it('of an audience names the version it knew, one’s own unsent one included', async () => {
    const device = aDevice();
    const record = await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    await changeAudience(device, space, record, [{ to: 'els', until: null }]);
    await changeAudience(device, space, record, []);
    const [made, widened, narrowed] = await drafts(device);
    expect(widened).toMatchObject({ op: 'audience', base: made?.id });
    expect(narrowed).toMatchObject({ op: 'audience', base: widened?.id });
    expect((await readRecord(device, space, record))?.audience).toEqual([]);
  });

  it('puts aside and brings back, for its author alone', async () => {
    const device = aDevice();
    const record = await saveRecord(device, {
      space,
      kind: 'entry',
      edits: { text: 'een' },
      audience: [{ to: 'els', until: null }],
    });
    await deleteRecord(device, space, record);
    expect(await readRecords(device, { space })).toEqual([]);
    expect(await readTimeline(device, space)).toEqual([]);
    expect((await readDeleted(device, space)).map((view) => view.record)).toEqual([record]);
    await restoreRecord(device, space, record);
    expect((await readRecord(device, space, record))?.audience).toEqual([]);
    expect(await readRecords(device, { space })).toHaveLength(1);
  });

  it('of what was read happens once, in one record a month', async () => {
    const device = aDevice({ id: 'els', role: 'teacher' });
    await markSeen(device, space, 'one');
    const firstAt = device.now();
    device.wall.now += 60_000;
    await markSeen(device, space, 'one');
    await markSeen(device, space, 'two');
    const seen = await readSeen(device, space);
    expect(seen.get('one')).toEqual([{ person: 'els', at: firstAt }]);
    expect([...seen.keys()].toSorted()).toEqual(['one', 'two']);
    expect(await readRecords(device, { space, kinds: ['seen'] })).toHaveLength(1);
  });

  it('shows a line of a long text for the list, and finds its words', async () => {
    const device = aDevice();
    await saveRecord(device, {
      space,
      kind: 'entry',
      edits: { activity: 'free', title: 'Stage', 'answer.text': 'Ik heb GELAST.\nHet ging goed.' },
    });
    const [row] = await readTimeline(device, space);
    expect(row).toMatchObject({ activity: 'free', title: 'Stage', firstLine: 'Ik heb GELAST.' });
    expect(row?.words).toContain('ik heb gelast');
    expect(row?.state).toBe('device');
  });

  it('never breaks a list on content that cannot be read, and never replaces it', async () => {
    const device = aDevice();
    const record = await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    await device.journal.write(async (journal) => {
      const rows = await journal.all();
      const broken = rows.map((row) => {
        const draft = open(row.draft);
        return {
          ...row,
          state: 'sent' as const,
          draft: seal<Draft>({ ...draft, content: '{' } as Draft),
        };
      });
      await journal.put(broken);
    });
    await repairReplica(device, device.person.id);
    const [view] = await readRecords(device, { space });
    expect(view).toMatchObject({ record, unreadable: true, fields: {} });
    expect(await readTimeline(device, space)).toHaveLength(1);
    await saveRecord(device, { space, record, kind: 'entry', edits: { text: 'twee' } });
    expect((await readRecord(device, space, record))?.heads).toBe(2);
  });
});

describe('the disk', () => {
  it('scenario 27: when it is full is a word of its own, and the journal stays intact', async () => {
    const journal = openJournal('full-disk');
    const device = aDevice({ store: { journal, replica: openReplica('full-disk') } });
    const record = await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    const full = Object.assign(new Error('disk'), { name: 'QuotaExceededError' });
    const failing = journal.write(async (tables) => {
      await tables.remove([1]);
      throw full;
    });
    await expect(failing).rejects.toMatchObject({ name: 'StorageProblem', word: 'full' });
    expect(isFull(new StorageProblem('full', full))).toBe(true);
    expect((await readRecord(device, space, record))?.fields.text).toEqual(['een']);
  });

  it('is opened once more when the browser closed it', async () => {
    const journal = openJournal('closed');
    const device = aDevice({ store: { journal, replica: openReplica('closed') } });
    await saveRecord(device, { space, kind: 'entry', edits: { text: 'een' } });
    journal.database.close();
    await saveRecord(device, { space, kind: 'entry', edits: { text: 'twee' } });
    expect(await device.journal.read((tables) => tables.all())).toHaveLength(2);
  });
});

it('a thousand records give their lines without reading their content', async () => {
  const device = aDevice({ store: createMemoryStore() });
  for (let count = 0; count < 1_000; count += 1) {
    await saveRecord(device, { space, kind: 'entry', edits: { text: `nummer ${count}` } });
  }
  expect(await readTimeline(device, space)).toHaveLength(1_000);
});

it('a profile that was closed on purpose is not made again by work still under way', async () => {
  const replica = openReplica('signed-out');
  replica.close();
  await Dexie.delete(replica.database.name);
  await expect(replica.write((tables) => tables.putState('membersTag', 'x'))).rejects.toThrow();
  expect(await Dexie.exists(replica.database.name)).toBe(false);
});
