import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Audience } from '#domain/audience.ts';
import { derivedIdSeed, uuidFromDigest } from '#domain/derived-id.ts';
import type { PutMutation } from '#protocol/mutation.ts';
import { type AccessRow, accessTable } from '../support/access-table.ts';
import {
  aDelete,
  aMutationId,
  anEdit,
  aPut,
  aRecordId,
  aSchool,
  idFrom,
  type Person,
  people,
  spaces,
  type TestServer,
} from '../support/server.ts';

/**
 * The same table, asked of the server: every role, kind and audience, and what reading, editing,
 * sharing and deleting are answered with. Each case has a record of its own.
 */
const coach: Person = { id: idFrom('person Sam'), name: 'Sam', role: 'coach' };
const { pupil, classmate, parent, otherParent, teacher, counsellor, clb, admin } = people;
const atPortfolio = [pupil, parent, otherParent, teacher, counsellor, clb, coach];
const strangers = [classmate, admin];
const audiences = [
  'first',
  'everyone by name',
  'teachers by role',
  'parents until yesterday',
] as const;
type Reach = (typeof audiences)[number];

let server: TestServer;
beforeEach(newSchool);
afterEach(() => server.close());

async function newSchool(): Promise<void> {
  server = await aSchool();
  await server.members('portfolio', atPortfolio);
}

type Made = {
  row: AccessRow;
  author: Person;
  put: PutMutation;
  audience: Audience;
  about: string | null;
};

function asked(reach: Reach): Audience | undefined {
  if (reach === 'everyone by name') return atPortfolio.map(({ id }) => ({ to: id, until: null }));
  if (reach === 'teachers by role') return [{ to: 'role:teacher', until: null }];
  if (reach === 'parents until yesterday')
    return [{ to: 'role:parent', until: server.clock.now - 1 }];
  return undefined;
}

function recordId(kind: string, author: Person): string {
  if (kind !== 'introduction' && kind !== 'seen') return aRecordId();
  const month = kind === 'seen' ? '2026-11' : undefined;
  const seed = derivedIdSeed(spaces.portfolio, kind, author.id, month);
  return uuidFromDigest(createHash('sha256').update(seed).digest());
}

/** The record a reply, note or signature is about: everybody's to read. */
async function target(author: Person): Promise<PutMutation> {
  const audience = atPortfolio.map(({ id }) => ({ to: id, until: null }));
  const entry = aPut({ audience, content: `for ${author.name}` });
  await server.device(pupil).push(entry);
  return entry;
}

async function make(row: AccessRow, reach: Reach): Promise<Made> {
  const isBringer = ({ role }: Person) => row.owner === 'author' || role !== 'pupil';
  const makers = atPortfolio.filter(({ role }) => row.makers.includes(role));
  const author = makers.find(isBringer);
  if (!author) throw new Error(`Nobody makes ${row.kind}`);
  const about = row.about === 'required' ? (await target(author)).record : null;
  const wanted = asked(reach);
  const put = aPut({
    kind: row.kind,
    record: recordId(row.kind, author),
    editors: row.edits === 'table' ? [pupil.id, teacher.id] : [],
    ...(about === null ? {} : { about }),
    ...(wanted === undefined ? {} : { audience: [...wanted] }),
  });
  const device = server.device(author);
  expect(await device.push(put)).toMatchObject([{ status: 'accepted' }]);
  await device.sync();
  const audience = device.change(put.record)?.audience ?? [];
  return { row, author, put, audience, about };
}

/** Of what was brought: the pupil. The others have a first audience that says the same. */
function ownerOf({ author, row }: Pick<Made, 'author' | 'row'>): Person {
  return row.owner === 'pupil' ? pupil : author;
}

function reads({ author, audience, about, row }: Made, person: Person): boolean {
  if (!atPortfolio.includes(person)) return false;
  if (person.id === ownerOf({ author, row }).id) return true;
  if (row.kind === 'reply' && about !== null && person.id === pupil.id) return true;
  return audience.some(
    ({ to, until }) =>
      (to === person.id || to === `role:${person.role}`) &&
      (until === null || until > server.clock.now),
  );
}

function sits({ row, author }: Made, person: Person): boolean {
  if (row.edits !== 'table') return person.id === author.id;
  return [author.id, pupil.id, teacher.id].includes(person.id);
}

function edits(made: Made, person: Person): boolean {
  if (!reads(made, person) || made.row.edits === 'nobody') return false;
  return person.id === made.author.id || (made.row.edits === 'table' && sits(made, person));
}

function changes(made: Made, person: Person): boolean {
  if (!reads(made, person)) return false;
  const words = [...made.row.widens, ...made.row.narrows];
  return (
    words.includes(person.role) ||
    (words.includes('author') && person.id === made.author.id) ||
    (words.includes('table') && sits(made, person))
  );
}

async function tried(person: Person, made: Made, what: 'edit' | 'audience' | 'delete') {
  const { put } = made;
  const { record, space } = put;
  const change = {
    edit: () => anEdit(put, `by ${person.name}`),
    audience: () => ({
      id: aMutationId(),
      space,
      record,
      op: 'audience' as const,
      audience: [],
      base: put.id,
    }),
    delete: () => aDelete(put),
  };
  const [result] = await server.device(person).push(change[what]());
  return result?.status === 'accepted';
}

async function sees(person: Person, record: string): Promise<boolean> {
  const device = server.device(person);
  await device.sync();
  return device.change(record) !== undefined;
}

/** A record that exists once gets a school of its own, so that each case starts anew. */
async function afresh(row: AccessRow): Promise<void> {
  if (row.kind !== 'introduction' && row.kind !== 'seen') return;
  await server.close();
  await newSchool();
}

const actions = {
  edit: edits,
  audience: changes,
  delete: (made: Made, person: Person) => person.id === ownerOf(made).id && made.row.deletes,
} as const;

describe.each(accessTable)('the server about a $kind', (row) => {
  it.each(audiences)('shows it to whom it reaches and to nobody else (%s)', async (reach) => {
    const made = await make(row, reach);
    for (const person of [...atPortfolio, ...strangers]) {
      const found = await sees(person, made.put.record);
      expect(`${person.role}: ${found}`).toBe(`${person.role}: ${reads(made, person)}`);
    }
  });

  it.each(audiences)('lets only those edit, share and delete who may (%s)', async (reach) => {
    for (const what of ['edit', 'audience', 'delete'] as const) {
      for (const person of [...atPortfolio, ...strangers]) {
        await afresh(row);
        const made = await make(row, reach);
        const found = await tried(person, made, what);
        const expected = actions[what](made, person);
        expect(`${person.role} ${what}: ${found}`).toBe(`${person.role} ${what}: ${expected}`);
      }
    }
  });

  it('accepts it from its makers alone', async () => {
    for (const person of [...atPortfolio, ...strangers]) {
      await afresh(row);
      const about = row.about === 'required' ? { about: (await target(person)).record } : {};
      const put = aPut({
        kind: row.kind,
        record: recordId(row.kind, person),
        editors: [pupil.id],
        ...about,
      });
      const [result] = await server.device(person).push(put);
      const expected = atPortfolio.includes(person) && row.makers.includes(person.role);
      const made = result?.status === 'accepted';
      expect(`${person.role}: ${made}`).toBe(`${person.role}: ${expected}`);
    }
  });
});
