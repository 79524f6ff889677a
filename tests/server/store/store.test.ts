import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#server/store/open-sqlite.ts';
import { storeContract } from '../../contracts/store.contract.ts';
import { eachDatabase } from '../../support/databases.ts';

eachDatabase(storeContract);
storeContract('SQLite in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-store-'));
  return openSqlite(join(folder, 'loopboek.sqlite'));
});
