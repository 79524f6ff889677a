/** What every device store promises, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import type {
  DeviceStore,
  JournalRow,
  LineRow,
  RecordRow,
  SpaceRow,
} from '#storage/device-store.ts';
import { seal } from '#storage/seal.ts';

export function deviceStoreContract(name: string, open: () => Promise<DeviceStore>): void {
  describe(`${name} as a device store`, () => {
    it('gives journal rows back in the order they were written', async () => {
      const { journal } = await open();
      await journal.write(async (tables) => {
        await tables.add(aRow('one', 'a'));
        await tables.add(aRow('two', 'b'));
        await tables.add(aRow('three', 'a'));
      });
      expect((await journal.read((tables) => tables.all())).map((row) => row.id)).toEqual([
        'one',
        'two',
        'three',
      ]);
      const ofA = await journal.read((tables) => tables.ofRecord('space', 'a'));
      expect(ofA.map((row) => row.id)).toEqual(['one', 'three']);
    });

    it('never holds two rows under one mutation', async () => {
      const { journal } = await open();
      await journal.write((tables) => tables.add(aRow('one', 'a')));
      await expect(journal.write((tables) => tables.add(aRow('one', 'a')))).rejects.toThrow();
      expect(await journal.read((tables) => tables.all())).toHaveLength(1);
    });

    it('finds rows by their state after they changed', async () => {
      const { journal } = await open();
      await journal.write((tables) => tables.add(aRow('one', 'a')));
      await journal.write(async (tables) => {
        const rows = await tables.inState(['new']);
        await tables.put(rows.map((row) => ({ ...row, state: 'sent' })));
      });
      expect(await journal.read((tables) => tables.inState(['new']))).toEqual([]);
      expect(await journal.read((tables) => tables.inState(['sent', 'acked']))).toHaveLength(1);
    });

    it('keeps nothing of a transaction that failed half way', async () => {
      const { journal, replica } = await open();
      await expect(
        journal.write(async (tables) => {
          await tables.add(aRow('one', 'a'));
          throw new Error('the tab dies');
        }),
      ).rejects.toThrow();
      await expect(
        replica.write(async (tables) => {
          await tables.putSpace(aSpace('space'));
          await putRecord(aRecord('a', 1))(tables);
          throw new Error('the tab dies');
        }),
      ).rejects.toThrow();
      expect(await journal.read((tables) => tables.all())).toEqual([]);
      expect(await replica.read((tables) => tables.spaces())).toEqual([]);
      expect(await replica.read((tables) => tables.record('space', 'a'))).toBeUndefined();
    });

    it('lists records newest first, by space, kind and what they are about', async () => {
      const { replica } = await open();
      await replica.write(async (tables) => {
        await putRecord(aRecord('a', 1))(tables);
        await putRecord(aRecord('b', 3, { kind: 'reply', about: 'a' }))(tables);
        await putRecord(aRecord('c', 2))(tables);
        await putRecord({ ...aRecord('d', 9), space: 'other' })(tables);
      });
      const found = async (query: Parameters<typeof listed>[1]) => listed(replica, query);
      expect(await found({ space: 'space' })).toEqual(['b', 'c', 'a']);
      expect(await found({ space: 'space', kinds: ['entry'] })).toEqual(['c', 'a']);
      expect(await found({ space: 'space', about: 'a' })).toEqual(['b']);
      expect(await found({ kinds: ['entry'] })).toEqual(['d', 'c', 'a']);
      expect(await found({ limit: 2 })).toEqual(['d', 'b']);
      const about = await replica.read((tables) => tables.recordsAbout('space', 'a'));
      expect(about.map((row) => row.record)).toEqual(['b']);
      const lines = await replica.read((tables) => tables.lines('space'));
      expect(lines.map((row) => row.record)).toEqual(['b', 'c', 'a']);
      const inIdOrder = await replica.read((tables) => tables.recordsOf('space'));
      expect(inIdOrder.map((row) => row.record)).toEqual(['a', 'b', 'c']);
    });

    it('finds what ends, and forgets a record with its line', async () => {
      const { replica } = await open();
      await replica.write(async (tables) => {
        await putRecord({ ...aRecord('a', 1), endsAt: 50 })(tables);
        await putRecord(aRecord('b', 2))(tables);
      });
      const ending = await replica.read((tables) => tables.recordsEnding(50));
      expect(ending.map((row) => row.record)).toEqual(['a']);
      await replica.write((tables) => tables.removeRecord('space', 'a'));
      const lines = await replica.read((tables) => tables.lines('space'));
      expect(lines.map((row) => row.record)).toEqual(['b']);
    });

    it('names what others made, and gives back what is named, newest first', async () => {
      const { replica } = await open();
      await replica.write(async (tables) => {
        await putRecord(aRecord('a', 1))(tables);
        await putRecord(aRecord('b', 2, { author: 'an' }))(tables);
        await putRecord(aRecord('c', 3, { author: 'zoe' }))(tables);
      });
      const names = await replica.read((tables) => tables.namesOfOthers('me', ['entry', 'note']));
      expect(names.map(([, record]) => record).sort()).toEqual(['b', 'c']);
      const rows = await replica.read((tables) =>
        tables.recordsNamed([...names, ['space', 'no such record']]),
      );
      expect(rows.map((row) => row.record)).toEqual(['c', 'b']);
      expect(await listed(replica, { kinds: ['entry'], author: 'zoe' })).toEqual(['c']);
      expect(await listed(replica, { space: 'space', kinds: ['entry'], author: 'an' })).toEqual([
        'b',
      ]);
    });

    it('remembers needs, held rows and small facts until they are removed', async () => {
      const { replica } = await open();
      await replica.write(async (tables) => {
        await tables.putNeed({ space: 'space', record: 'a', why: 'lineage' });
        await tables.putNeed({ space: 'space', record: 'b', why: 'grant' });
        await tables.putState('membersTag', 'tag');
        await tables.putHeld({
          id: 'm',
          space: 'space',
          record: 'a',
          op: 'put',
          reason: 'no-record',
          by: 'me',
          body: null,
        });
      });
      await replica.write((tables) => tables.removeNeed('space', 'b'));
      expect(await replica.read((tables) => tables.needs(10))).toHaveLength(1);
      expect(await replica.read((tables) => tables.needsOf('space'))).toHaveLength(1);
      expect((await replica.read((tables) => tables.need('space', 'a')))?.why).toBe('lineage');
      expect(await replica.read((tables) => tables.state('membersTag'))).toBe('tag');
      expect(await replica.read((tables) => tables.state('clock'))).toBeUndefined();
      expect(await replica.read((tables) => tables.held())).toHaveLength(1);
      await replica.write((tables) => tables.removeHeld('m'));
      expect(await replica.read((tables) => tables.held())).toEqual([]);
    });
  });
}

async function listed(
  replica: DeviceStore['replica'],
  query: { space?: string; kinds?: string[]; about?: string; author?: string; limit?: number },
): Promise<string[]> {
  return (await replica.read((tables) => tables.records(query))).map((row) => row.record);
}

function aRow(id: string, record: string): Omit<JournalRow, 'seq'> {
  return {
    id,
    space: 'space',
    record,
    op: 'restore',
    state: 'new',
    draft: seal({ id, space: 'space', record, op: 'restore' as const }),
    open: false,
    madeBy: 'tab',
    madeAt: 0,
    notBefore: 0,
    reason: null,
  };
}

function aSpace(space: string): SpaceRow {
  return {
    space,
    kind: 'portfolio',
    role: 'pupil',
    level: 'full',
    until: null,
    grant: 'g',
    at: null,
    pulledGrant: 'g',
    resetFrom: null,
    resetWhy: null,
    hidden: null,
  };
}

function aRecord(record: string, order: number, part: Partial<RecordRow> = {}): RecordRow {
  return {
    space: 'space',
    record,
    server: null,
    kind: 'entry',
    author: 'me',
    about: null,
    editors: [],
    audience: [],
    version: 'v',
    deleted: false,
    received: order,
    order,
    heads: seal([]),
    endsAt: Number.MAX_SAFE_INTEGER,
    ...part,
  };
}

function putRecord(row: RecordRow) {
  const { space, record, kind, author, audience, order, deleted } = row;
  const line: LineRow = {
    space,
    record,
    kind,
    author,
    audience,
    order,
    deleted,
    line: seal({ activity: null, title: '', firstLine: '', kept: null, words: '' }),
  };
  return (tables: Parameters<Parameters<DeviceStore['replica']['write']>[0]>[0]) =>
    tables.putRecord(row, line);
}
