/** A school with sessions, words and cards in it, on the real routes: what must stay as it is. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { createDrain } from '#server/drain.ts';
import { ownKey } from '#server/installations/school-key.ts';
import { openSession } from '#server/people/session.ts';
import { createServer } from '#server/server.ts';
import { anId, aSchool, type OpenSchool, type Someone } from '../../server/people/a-school.ts';
import { aBlob, refOf } from '../blobs.ts';
import { aPut } from '../server.ts';

/** The text of each table. */
export type Dump = Map<string, string>;

export type FuzzSchool = {
  school: OpenSchool;
  /** Its streams of news end at once, so that a request for them can be awaited. */
  leaving: FastifyInstance;
  pupil: Someone;
  teacher: Someone;
  space: string;
  record: string;
  sha256: string;
  /** Of the teacher: a session that is not the pupil's to end. */
  session: string;
  pupilSession: string;
  /** Of nobody who asks here: the office may do to these what it likes. */
  others: string[];
  cookieOf(person: string): Promise<string>;
  dump(): Promise<Dump>;
  /** Room for the next held rows and codes, so that what came before makes no difference. */
  forgetAsked(): Promise<void>;
};

const photo = aBlob(200);
const classId = anId(1);
const [pupilId, teacherId, ...others] = [anId(2), anId(3), anId(4), anId(5), anId(6)];

export async function aFuzzSchool(): Promise<FuzzSchool> {
  const publicFolder = await mkdtemp(join(tmpdir(), 'loopboek-fuzz-'));
  await writeFile(join(publicFolder, 'index.html'), '<p>Loopboek</p>');
  const blobs = memoryBlobStore(Date.now);
  const more = { rateLimits: false, publicFolder, blobs };
  const school = await aSchool(more);
  // As the program does when it starts.
  await ownKey(school.db);
  const drain = createDrain();
  drain.begin();
  const leaving = await createServer({
    ...school.deps,
    ...more,
    drain,
    version: '0',
    log: 'silent',
  });
  await leaving.ready();
  await fill(school);
  const pupil = await enter(school, pupilId ?? '');
  const teacher = await enter(school, teacherId ?? '');
  const { space, record } = await write(school, pupil);
  const tables = (await school.db.introspection.getTables()).map(({ name }) => name);
  const [session] = (await school.sessions(teacher)).sessions;
  const [pupilSession] = (await school.sessions(pupil)).sessions;
  return {
    school,
    leaving,
    pupil,
    teacher,
    space,
    record,
    sha256: photo.sha256,
    session: session?.id ?? '',
    pupilSession: pupilSession?.id ?? '',
    others,
    cookieOf: async (person) =>
      `lb=${await openSession(school.deps, { person, device: 'fuzz', shared: false })}`,
    dump: () => dumpOf(school, tables, space),
    forgetAsked: async () => {
      await school.db.deleteFrom('held').execute();
      await school.db.deleteFrom('help').execute();
    },
  };
}

async function fill(school: OpenSchool): Promise<void> {
  const names = ['Noor', 'Milan', 'Sara'];
  await school.command(
    { do: 'add-class', id: classId, name: '2B', groups: ['2G'] },
    {
      do: 'add-pupils',
      class: classId,
      pupils: [pupilId ?? '', ...others.slice(0, 2)].map((id, index) => {
        return { id, name: names[index] ?? '' };
      }),
    },
    { do: 'add-staff', id: teacherId ?? '', name: 'Els', role: 'teacher' },
    { do: 'add-staff', id: others[2] ?? '', name: 'Tom', role: 'teacher' },
  );
}

async function enter(school: OpenSchool, person: string): Promise<Someone> {
  const [card] = await school.print(person);
  return school.enter({ card: card?.secret });
}

/** One entry of the pupil, with a photo, that nobody else may read. */
async function write(school: OpenSchool, pupil: Someone) {
  const request: SyncRequest = {
    v: 1,
    device: 'phone',
    app: 'fuzz',
    complete: true,
    membersTag: null,
    spaces: {},
    push: [],
    waiting: [],
    need: [],
    maxBytes: 100_000,
  };
  const url = `/api/as/${pupil.id}/sync`;
  const headers = { cookie: pupil.cookie };
  const first = (await school.post(url, request, headers)).json<SyncAnswer>();
  const space = first.members?.find((one) => one.kind === 'portfolio')?.space ?? '';
  const put = aPut({ space, content: 'van mij alleen', blobs: [refOf(photo)] });
  const push = { ...request, spaces: { [space]: [null, null, {}] }, push: [put] };
  await school.post(url, push, headers);
  const brought = await school.app.inject({
    method: 'PUT',
    url: `/api/as/${pupil.id}/spaces/${space}/records/${put.record}/blobs/${photo.sha256}`,
    headers: { ...headers, 'content-type': 'image/jpeg' },
    payload: photo.bytes,
  });
  if (brought.statusCode >= 300) throw new Error(`no photo: ${brought.body}`);
  return { space, record: put.record };
}

/** Every row of every table, and apart from it the words of the pupil. */
async function dumpOf({ db }: OpenSchool, tables: string[], space: string): Promise<Dump> {
  const dump: Dump = new Map();
  const words: string[] = [];
  for (const name of tables) {
    const { rows } = await sql<{ space?: string }>`select * from ${sql.table(name)}`.execute(db);
    dump.set(name, textOf(rows));
    const own = rows.filter((row) => row.space === space);
    if (['record', 'head', 'history', 'blob'].includes(name)) words.push(textOf(own));
  }
  return dump.set('words of the pupil', words.join('\n'));
}

function textOf(rows: readonly object[]): string {
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
}
