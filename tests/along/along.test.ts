import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFile, type LoopbookPackage } from '#along/package.ts';
import { readEntry } from '#along/read-zip.ts';
import { takeBack } from '#along/take-back.ts';
import { writeZip } from '#along/write-zip.ts';
import { emptyContent } from '#content/create.ts';
import type { Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { closeMedia } from '#storage/media-database.ts';
import { readBytes } from '#storage/media-store.ts';
import { readDeleted, readRecords, readTimeline } from '#storage/records.ts';
import { open } from '#storage/seal.ts';
import { changeAudience, deleteRecord, saveRecord } from '#storage/write.ts';
import {
  aPhone,
  arrive,
  contentsOf,
  given,
  type Owner,
  opened,
  rosterOf,
  taken,
} from '../support/along.ts';

const old = 'a1111111-1111-4111-8111-111111111111';
const fresh = 'b2222222-2222-4222-8222-222222222222';
const teacher = 'c3333333-3333-4333-8333-333333333333';
const father = 'd4444444-4444-4444-8444-444444444444';

let phones: Owner[] = [];
function phone(): Owner {
  const made = aPhone(crypto.randomUUID());
  phones.push(made);
  return made;
}
afterEach(() => {
  for (const { person } of phones) closeMedia(person.id);
  phones = [];
});

async function photoIn(owner: Owner, record: string, letter: number) {
  const bytes = new Uint8Array(2_000).fill(letter).buffer;
  const ref = await keepBlob(owner, { space: old, record, bytes, type: 'image/jpeg' });
  return { medium: 'photo', blob: ref.sha256, type: ref.type, size: ref.size, width: 8, height: 6 };
}

async function aLoopbook(owner: Owner): Promise<void> {
  const people = [
    { id: owner.person.id, name: 'Lina', role: 'pupil' as const },
    { id: teacher, name: 'Mia Peeters', role: 'teacher' as const },
    { id: father, name: 'Karim', role: 'parent' as const },
  ];
  await rosterOf(owner, old, people);
  const entry = crypto.randomUUID();
  const photo = await photoIn(owner, entry, 7);
  const edits = {
    activity: 'free',
    'answer.text': 'Eerst',
    language: 'nl',
    kept: 5,
    'medium.0a': photo,
  };
  await saveRecord(owner, { space: old, record: entry, kind: 'entry', edits });
  owner.wall.now += 1_000;
  await saveRecord(owner, {
    space: old,
    record: entry,
    kind: 'entry',
    edits: { 'answer.text': 'Later' },
    apart: true,
  });
  const talk = await saveRecord(owner, {
    space: old,
    kind: 'talk',
    edits: {
      with: { id: teacher, name: 'Mia Peeters' },
      entry,
      'answer.back.pupil': 'Goed',
      kept: 6,
    },
  });
  await saveRecord(owner, { space: old, kind: 'step', edits: { text: 'Bellen', talk, kept: 7 } });
  await saveRecord(owner, { space: old, kind: 'introduction', edits: { helps: 'Stilte' } });
  const words = (fields: Record<string, Plain>) => editContent(emptyContent(), fields, 'een');
  await given(owner, old, {
    record: crypto.randomUUID(),
    kind: 'reply',
    author: teacher,
    about: entry,
    order: 1_700_000_000_000,
    document: words({ text: 'Knap gedaan', sticker: 'strong', kept: 8 }),
  });
  await given(owner, old, {
    record: crypto.randomUUID(),
    kind: 'home-entry',
    author: father,
    order: 1_690_000_000_000,
    document: words({ text: 'Ze kookt voor ons', language: 'nl', kept: 9 }),
  });
  await given(owner, old, {
    record: crypto.randomUUID(),
    kind: 'note',
    author: teacher,
    order: 1_690_000_000_000,
    document: words({ text: 'Nota van school', kept: 9 }),
  });
}

const textOf = async (file: Blob) => new TextDecoder('latin1').decode(await file.arrayBuffer());

describe('everything that goes along', () => {
  it('arrives as an equal loopbook: every field, every version, the replies, the photo', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const { brought } = await arrive(here, fresh, await taken(there, old));
    expect(brought).toMatchObject({ kept: 6, missing: 0, tooLarge: [] });
    const before = await contentsOf(there, old);
    expect(await contentsOf(here, fresh)).toEqual(before);
    expect(before.pieces.find(({ kind }) => kind === 'entry')?.versions).toHaveLength(1);
    expect(before.media).toHaveLength(1);
    const [entry] = (await readRecords(here, { space: fresh, kinds: ['entry'] })).filter(
      ({ fields }) => fields['medium.0a'] !== undefined,
    );
    const key = [fresh, entry?.record ?? '', before.media[0]?.sha256 ?? ''] as const;
    expect(await readBytes(here.person.id, [...key])).toEqual(new Uint8Array(2_000).fill(7).buffer);
  });

  it('is for its owner alone where it arrives, whoever read it before', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    await arrive(here, fresh, await taken(there, old));
    const rows = await here.replica.read((replica) => replica.recordsOf(fresh));
    expect(rows).toHaveLength(6);
    expect(rows.every(({ audience, editors }) => audience.length + editors.length === 0)).toBe(
      true,
    );
    expect(rows.every(({ author }) => author === here.person.id)).toBe(true);
  });

  it('keeps who wrote it and when: an answer of a teacher does not become one’s own', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    await arrive(here, fresh, await taken(there, old));
    const lines = await readTimeline(here, fresh);
    expect(lines.at(-1)?.order).toBe(1_690_000_000_000);
    const [fromHome] = (await readRecords(here, { space: fresh, kinds: ['entry'] })).slice(-1);
    expect(fromHome?.fields.along?.[0]).toMatchObject({ by: { role: 'parent', name: 'Karim' } });
    const shown = shownAnswers({ kind: 'entry', fields: fromHome?.fields ?? {} });
    expect(shown[0]?.values).toEqual(['Ze kookt voor ons']);
  });

  it('brought twice adds nothing, also where it came from, and what was thrown away stays away', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const file = await taken(there, old);
    expect((await arrive(there, old, file)).brought.kept).toBe(0);
    await arrive(here, fresh, file);
    const [step] = await readRecords(here, { space: fresh, kinds: ['step'] });
    await deleteRecord(here, fresh, step?.record ?? '');
    const rows = await here.journal.read((journal) => journal.all());
    const again = await arrive(here, fresh, await taken(there, old));
    expect(again.brought.kept).toBe(0);
    expect(again.arrivals.here).toBe(6);
    expect(await here.journal.read((journal) => journal.all())).toEqual(rows);
    const back = await arrive(there, old, await taken(here, fresh));
    expect(back.brought.kept).toBe(0);
  });

  it('brought on two devices that were apart is one record with one value', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const file = await taken(there, old);
    const other = { ...phone(), person: here.person };
    await arrive(here, fresh, file);
    await arrive(other, fresh, file);
    const heads = async (owner: Owner) =>
      (await owner.replica.read((replica) => replica.recordsOf(fresh))).map(
        ({ record, heads: all }) => [record, open(all).map(({ content }) => content)],
      );
    expect(await heads(other)).toEqual(await heads(here));
  });

  it('holds no id of a person, a record or a loopbook, and nothing that school noted', async () => {
    const there = phone();
    await aLoopbook(there);
    const all = await textOf(await taken(there, old));
    const rows = await there.replica.read((replica) => replica.recordsOf(old));
    const ids = [there.person.id, old, teacher, father, ...rows.map(({ record }) => record)];
    expect(ids.filter((id) => all.includes(id))).toEqual([]);
    expect(all).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/);
    expect(all).not.toContain('Nota van school');
    expect(all).toContain('Knap gedaan');
  });
});

describe('a file that was changed on its way', () => {
  async function rewritten(file: Blob, change: (whole: LoopbookPackage) => void): Promise<Blob> {
    const { zip } = await opened(file);
    async function* files() {
      for (const entry of zip.entries.values()) {
        const bytes = await readEntry(entry, 1e8);
        if (bytes === null) throw new Error('Damaged');
        const whole = JSON.parse(
          entry.filename === dataFile ? new TextDecoder().decode(bytes) : 'null',
        );
        if (whole !== null) change(whole);
        yield {
          name: entry.filename,
          contents: new Blob([whole === null ? bytes : JSON.stringify(whole)]),
        };
      }
    }
    return writeZip(files(), 0);
  }

  it('brings what is sound and counts what is not', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const file = await rewritten(await taken(there, old), ({ pieces }) => {
      const [one, other] = pieces;
      if (one !== undefined) Object.assign(one, { content: { schema: 1, fields: 'niets' } });
      if (other !== undefined) pieces.push({ ...other });
    });
    const { found, brought } = await arrive(here, fresh, file);
    expect(found.unsound).toBe(2);
    expect(brought.kept).toBeGreaterThan(3);
  });

  it('does not bring a photo that is not the one that the words name', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const whole = new Uint8Array(await (await taken(there, old)).arrayBuffer());
    for (let at = 0; at < whole.length; at += 1) {
      if (whole.subarray(at, at + 40).every((byte) => byte === 7)) {
        whole[at] = 8;
        break;
      }
    }
    const { brought } = await arrive(here, fresh, new Blob([whole]));
    expect(brought).toMatchObject({ kept: 6, missing: 1 });
  });

  it('says that it is broken, or newer than this app, and keeps nothing', async () => {
    const there = phone();
    await aLoopbook(there);
    const file = await taken(there, old);
    const newer = await rewritten(file, (whole) => Object.assign(whole, { version: 99 }));
    await expect(opened(newer)).rejects.toThrow('newer');
    const none = await rewritten(file, (whole) => Object.assign(whole, { pieces: null }));
    await expect(opened(none)).rejects.toThrow('broken');
  });
});

describe('generated loopbooks', () => {
  const plain: fc.Arbitrary<Plain> = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ maxLength: 8 }), { maxKeys: 3 }),
  );
  const fields = fc.dictionary(fc.stringMatching(/^(answer\.)?[a-z]{2,8}$/), plain, {
    minKeys: 1,
    maxKeys: 5,
  });
  const kind = fc.constantFrom('entry', 'step', 'sheet', 'talk', 'agreement', 'transition');
  const record = fc.record({ kind, edits: fc.array(fields, { minLength: 1, maxLength: 3 }) });

  it('arrive equal, and going along from there they are equal again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
        const [there, here] = [phone(), phone()];
        for (const one of records) {
          const id = crypto.randomUUID();
          for (const edits of one.edits) {
            there.wall.now += 60_000;
            const save = { space: old, record: id, kind: one.kind, edits, apart: true };
            await saveRecord(there, save);
          }
        }
        await arrive(here, fresh, await taken(there, old));
        expect(await contentsOf(here, fresh)).toEqual(await contentsOf(there, old));
        const third = phone();
        await arrive(third, 'c5555555-5555-4555-8555-555555555555', await taken(here, fresh));
        expect(await contentsOf(third, 'c5555555-5555-4555-8555-555555555555')).toEqual(
          await contentsOf(there, old),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('undoing it', () => {
  it('throws away exactly what this file brought', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const own = await saveRecord(here, {
      space: fresh,
      kind: 'entry',
      edits: { 'answer.text': 'Hier' },
    });
    const { brought } = await arrive(here, fresh, await taken(there, old));
    const outcome = await takeBack(here, fresh, brought.records);
    const left = await readRecords(here, { space: fresh });
    expect(left.map(({ kind, record }) => (record === own ? 'own' : kind)).sort()).toEqual([
      'introduction',
      'own',
    ]);
    expect(outcome).toEqual({ gone: brought.kept - 1, stays: 1 });
    expect(await readDeleted(here, fresh)).toHaveLength(brought.kept - 1);
  });

  it('leaves what was changed, shared or answered since', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const { brought } = await arrive(here, fresh, await taken(there, old));
    const entries = (await readRecords(here, { space: fresh, kinds: ['entry'] })).filter(
      ({ about }) => about === null,
    );
    const [one, other] = entries.map(({ record }) => record);
    if (one === undefined || other === undefined) throw new Error('Two entries came');
    await saveRecord(here, { space: fresh, record: one, kind: 'entry', edits: { title: 'Nieuw' } });
    await changeAudience(here, fresh, other, [{ to: teacher, until: null }]);
    await takeBack(here, fresh, brought.records);
    const left = await readRecords(here, { space: fresh, kinds: ['entry'] });
    expect(left.map(({ record }) => record)).toEqual(expect.arrayContaining([one, other]));
    expect(left).toHaveLength(2);
  });

  it('leaves what was answered since, with the answer', async () => {
    const [there, here] = [phone(), phone()];
    await aLoopbook(there);
    const { brought } = await arrive(here, fresh, await taken(there, old));
    const [one] = await readRecords(here, { space: fresh, kinds: ['entry'] });
    if (one === undefined) throw new Error('An entry came');
    const edits = { text: 'Nu ook.', kept: 1 };
    await saveRecord(here, { space: fresh, kind: 'reply', about: one.record, edits });
    await takeBack(here, fresh, brought.records);
    const left = await readRecords(here, { space: fresh, kinds: ['entry', 'reply'] });
    expect(left.map(({ kind }) => kind).sort()).toEqual(['entry', 'reply']);
  });
});
