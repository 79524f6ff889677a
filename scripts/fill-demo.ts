import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from '#demo/chance.ts';
import { type DemoCard, makeDemoSchool } from '#demo/school.ts';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { newSetUpToken } from '#server/people/set-up.ts';
import { createServer } from '#server/server.ts';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { InjectedPort } from './demo-port.ts';

const seed = 7;

/** Makes the demo school in this folder unless it is there; answers with everybody's card. */
export async function fillDemo(folder: string): Promise<DemoCard[]> {
  const cardsFile = join(folder, 'demo-cards.json');
  if (existsSync(cardsFile)) return JSON.parse(readFileSync(cardsFile, 'utf8')) as DemoCard[];
  mkdirSync(folder, { recursive: true });
  const making = join(folder, 'making.sqlite');
  for (const end of ['', '-wal', '-shm']) rmSync(making + end, { force: true });
  const cards = await fill(making, join(folder, 'blobs'));
  renameSync(making, join(folder, 'loopboek.sqlite'));
  writeFileSync(cardsFile, JSON.stringify(cards), { mode: 0o600 });
  return cards;
}

/** The clock of this server is the demo's: two school years pass in seconds. */
async function fill(file: string, blobsFolder: string): Promise<DemoCard[]> {
  const now = Date.now();
  let clock = now;
  const db = await openSqlite(file);
  const chance = chanceFrom(seed);
  const deps = {
    db,
    blobs: openBlobDirectory(blobsFolder),
    now: () => Math.floor(clock),
    random: (count: number) => chance.bytes(count),
  };
  const app = await createServer({ ...deps, log: 'error', version: 'demo', rateLimits: false });
  const setUpToken = (await newSetUpToken(deps)) ?? '';
  const setClock = (instant: number) => {
    clock = instant;
  };
  const cards = await makeDemoSchool(new InjectedPort({ app, setUpToken, setClock }), now);
  await app.close();
  await db.destroy();
  return cards;
}
