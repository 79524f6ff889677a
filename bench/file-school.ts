import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { aSchool, type TestServer } from '../tests/support/server.ts';

export type FileSchool = { school: TestServer; folder: string; close(): Promise<void> };

/** The real routes over a real file on this disk, written as safely as in a school. */
export async function fileSchool(): Promise<FileSchool> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-bench-'));
  const db = await openSqlite(join(folder, 'loopboek.sqlite'));
  const school = await aSchool({ db, random: randomBytes });
  return {
    school,
    folder,
    close: async () => {
      await school.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
