/** What every device store promises, whatever it is made of. */
import { describe, expect, it } from 'vitest';
import type {
  DeviceStore,
  JournalRow,
  RecordRow,
  ReplicaTables,
  SpaceRow,
} from '#storage/device-store.ts';
import { open as openSealed, seal } from '#storage/seal.ts';

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

    it('shows a line for every record, before and after lines that could wait were kept', async () => {
      const { replica } = await open();
      const first = Array.from({ length: 60 }, (_, place) => written(`r${place}`, place, 'was'));
      const second = Array.from({ length: 60 }, (_, place) => written(`s${place}`, -place, 'is'));
      const names = async () => {
        const lines = await replica.read((tables) => tables.lines('space'));
        return lines.map((row) => `${row.record} ${openSealed(row.line).firstLine}`);
      };
      const expected = [
        'r60 alone',
        ...first
          .slice(2)
          .map((row) => `${row.record} was`)
          .reverse(),
        'r1 again',
        ...second.map((row) => `${row.record} is`),
      ];
      await replica.write((tables) => tables.putRecords(first));
      await replica.write(async (tables) => {
        await tables.putRecords(second);
        await tables.removeRecord('space', 'r0');
        await tables.putRecord(written('r1', 1, 'again'));
        await tables.putRecord(written('r60', 60, 'alone'));
        await tables.putRecord({ ...written('x', 99, 'elsewhere'), space: 'other' });
      });
      expect(await names()).toEqual(expected);
      while (await replica.write((tables) => tables.keepLines()))
        expect(await names()).toEqual(expected);
      expect(await names()).toEqual(expected);
      const changed = [...first.slice(1), ...second].map((row) =>
        written(row.record, row.order, 'new'),
      );
      await replica.write((tables) => tables.putRecords(changed));
      expect((await names()).filter((line) => line.endsWith(' new'))).toHaveLength(119);
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
    endsAt: null,
    ...part,
  };
}

function written(record: string, order: number, text: string): RecordRow {
  const fields = { text: [{ value: text, stamp: { me: 1 } }] };
  const content = JSON.stringify({ schema: 1, fields });
  return aRecord(record, order, { heads: seal([{ id: record, by: 'me', codec: 1, content }]) });
}

function putRecord(row: RecordRow) {
  return (tables: ReplicaTables) => tables.putRecord(row);
}
