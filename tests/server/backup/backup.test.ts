import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/instant.ts';
import { backupsIn } from '#server/backup/backup-folder.ts';
import { makeBackup } from '#server/backup/make-backup.ts';
import { nightlyBackup } from '#server/backup/nightly.ts';
import { checkBackup, restoreBackup } from '#server/backup/restore-backup.ts';
import { type SchoolOnDisk, schoolOnDisk } from '../../support/school-on-disk.ts';
import { aPut, idFrom, people, spaces } from '../../support/server.ts';

let disk: SchoolOnDisk;
beforeEach(async () => {
  disk = await schoolOnDisk();
});
afterEach(() => disk.remove());

const now = Date.UTC(2026, 10, 23, 3);
const backUp = (at = now) => makeBackup(disk.installation, disk.backups, at);

function photo(words: string) {
  const bytes = Buffer.from(words);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, place: { space: spaces.portfolio, record: idFrom('record'), sha256 } };
}

async function keepPhoto(words: string) {
  const { bytes, place } = photo(words);
  await disk.installation.blobs.putWhole(place, bytes);
  const row = { ...place, size: bytes.length, type: 'image/jpeg', complete_at: 1 };
  await disk.school.db.insertInto('blob').values(row).execute();
  return place;
}

/** All that is in the folder of the school, but for its backups. */
function everything(): Record<string, string> {
  const files = readdirSync(disk.folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.startsWith(disk.backups))
    .map((one) => join(one.parentPath, one.name));
  return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'base64')]));
}

describe('a backup', () => {
  it('is made while the school works, and holds what was there', async () => {
    const phone = disk.school.device(people.pupil);
    await phone.push(aPut({ content: 'soep gekookt' }));
    await keepPhoto('een foto');
    const { folder, manifest } = await backUp();
    expect(manifest).toMatchObject({ engine: 'sqlite', madeAt: now, blobs: [{ size: 8 }] });
    expect(manifest.rows.head).toBeGreaterThan(0);
    await expect(checkBackup(folder)).resolves.toEqual(manifest);
    const copy = new DatabaseSync(join(folder, 'database.sqlite'), { readOnly: true });
    const heads = copy.prepare('select content from head').all();
    copy.close();
    expect(heads).toContainEqual({ content: 'soep gekookt' });
  });

  it('keeps each photo once, and lets go of those that no backup has any more', async () => {
    const place = await keepPhoto('een foto');
    await backUp();
    await backUp(now + dayMs);
    const blobs = () =>
      readdirSync(join(disk.backups, 'blobs'), { recursive: true }).filter((name) =>
        String(name).endsWith(place.sha256),
      );
    expect(blobs()).toHaveLength(1);
    await disk.school.db.deleteFrom('blob').execute();
    for (let night = 60; night < 100; night += 1) await backUp(now + night * dayMs);
    expect(blobs()).toEqual([]);
  });

  it('leaves what is not its own in the folder alone', async () => {
    mkdirSync(join(disk.backups, 'vakantie'), { recursive: true });
    await backUp();
    await backUp(now + 90 * dayMs);
    expect(existsSync(join(disk.backups, 'vakantie'))).toBe(true);
  });

  it('of which a photo cannot be read as it was kept is no backup, and leaves nothing behind', async () => {
    const place = await keepPhoto('een foto');
    const file = join(disk.folder, 'blobs', 'whole', place.space, place.record, place.sha256);
    writeFileSync(file, 'een f0to');
    await expect(backUp()).rejects.toThrow(/not read as it was kept/);
    expect(backupsIn(disk.backups)).toEqual([]);
  });
});

describe('a restore', () => {
  it('puts back the words and the photos, and keeps what was there beside it', async () => {
    const phone = disk.school.device(people.pupil);
    const put = aPut({ content: 'soep gekookt' });
    await phone.push(put);
    const place = await keepPhoto('een foto');
    const { folder } = await backUp();
    await phone.push(aPut({ content: 'van erna' }));
    await disk.stop();
    await disk.installation.blobs.removeRecord(place);
    await restoreBackup(disk.installation, folder, now + dayMs);
    const school = await disk.start();
    const heads = await school.db.selectFrom('head').select('content').execute();
    expect(heads.map((head) => head.content)).toContain('soep gekookt');
    expect(heads.map((head) => head.content)).not.toContain('van erna');
    expect(await disk.installation.blobs.sizeOf(place)).toBe(8);
    const aside = readdirSync(disk.folder).filter((name) => name.includes('.before-'));
    expect(aside).toHaveLength(1);
  });

  it('is refused while the server runs on the data, and changes nothing', async () => {
    const { folder } = await backUp();
    await disk.school.device(people.pupil).push(aPut());
    await expect(restoreBackup(disk.installation, folder, now)).rejects.toThrow(/still running/);
    expect(await disk.school.device(people.pupil).push(aPut())).toMatchObject([
      { status: 'accepted' },
    ]);
  });

  const damages: [string, (folder: string) => void, RegExp][] = [
    ['half a backup, without its list', (to) => rmSync(join(to, 'manifest.json')), /whole backup/],
    ['a list of something else', (to) => writeFileSync(join(to, 'manifest.json'), '{}'), /whole/],
    ['a database cut short', (to) => writeFileSync(join(to, 'database.sqlite'), 'SQLite'), /writ/],
    ['one byte more', (to) => appendFileSync(join(to, 'database.sqlite'), '!'), /as it was writ/],
    ['no database', (to) => rmSync(join(to, 'database.sqlite')), /missing/],
    ['another ledger', (to) => appendFileSync(join(to, 'withdrawals.jsonl'), '\n{}'), /as it was/],
    [
      'a missing photo',
      (to) => rmSync(join(to, '..', 'blobs'), { recursive: true }),
      /photo or a voice/,
    ],
  ];
  it.each(damages)('refuses %s, and changes nothing', async (_, damage, sentence) => {
    await disk.school.device(people.pupil).push(aPut());
    await keepPhoto('een foto');
    const { folder } = await backUp();
    await disk.stop();
    damage(folder);
    const before = everything();
    await expect(restoreBackup(disk.installation, folder, now)).rejects.toThrow(sentence);
    expect(everything()).toEqual(before);
    await disk.start();
  });

  it('refuses a backup of PostgreSQL where SQLite is used', async () => {
    const { folder } = await backUp();
    const list = join(folder, 'manifest.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('"sqlite"', '"postgres"'));
    await disk.stop();
    await expect(restoreBackup(disk.installation, folder, now)).rejects.toThrow();
    await disk.start();
  });

  it('brings the ledger back where the whole machine was lost', async () => {
    appendFileSync(disk.installation.ledgerFile ?? '', '\n{"what":"card","card":"a","at":1}');
    const { folder } = await backUp();
    await disk.stop();
    const saved = join(disk.folder, 'saved');
    cpSync(disk.backups, saved, { recursive: true });
    for (const name of ['loopboek.sqlite', 'withdrawals.jsonl']) rmSync(join(disk.folder, name));
    await restoreBackup(disk.installation, folder, now);
    await disk.start();
    expect(await disk.school.deps.ledger?.read()).toContainEqual({
      what: 'card',
      card: 'a',
      at: 1,
    });
  });
});

describe('the nightly backup', () => {
  const look = (at: number) => {
    const { db } = disk.school;
    return nightlyBackup({
      db,
      now: () => at,
      installation: disk.installation,
      root: disk.backups,
    });
  };

  it('is made once a night, by one of the servers that look', async () => {
    await Promise.all([look(now).look(), look(now + 1).look(), look(now + 2).look()]);
    expect(backupsIn(disk.backups)).toHaveLength(1);
    await look(now + dayMs).look();
    expect(backupsIn(disk.backups)).toHaveLength(2);
  });

  it('that failed is tried again at the next look', async () => {
    writeFileSync(disk.backups, 'not a folder');
    await expect(look(now).look()).rejects.toThrow();
    rmSync(disk.backups);
    await look(now + 1).look();
    expect(backupsIn(disk.backups)).toHaveLength(1);
  });

  it('says what every backup has behind it', async () => {
    const nightly = look(now);
    expect(nightly.oldest()).toBeNull();
    await nightly.look();
    expect(nightly.oldest()).toBe(now);
    const other = look(now + dayMs);
    await other.look();
    expect(other.oldest()).toBe(now);
  });
});
