/** Photos and voices over real connections, which break, and on a real disk. */
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBlobDirectory } from '#server/blob-store/directory.ts';
import { createServer } from '#server/server.ts';
import { aBlob, chunkOf, handsOf, refOf } from '../support/blobs.ts';
import { aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, parent } = people;
const mebibyte = 1024 * 1024;

let folder: string;
let school: TestServer;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loopboek-sockets-'));
  school = await aSchool({ blobs: openBlobDirectory(folder) });
  url = await school.app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(async () => {
  school.app.server.closeAllConnections();
  await school.close();
  rmSync(folder, { recursive: true });
});

function pathOf(person: { id: string }, record: string, sha256: string): string {
  return `/api/as/${person.id}/spaces/${spaces.portfolio}/records/${record}/blobs/${sha256}`;
}

it('scenario 32: the server is killed between two chunks and once more in one: what came in stays', async () => {
  const voice = aBlob(3 * mebibyte + 5, { type: 'audio/ogg' });
  const entry = aPut({ blobs: [refOf(voice)] });
  await school.device(pupil).push(entry);
  const place = { record: entry.record, sha256: voice.sha256 };
  await handsOf(school, pupil).put(place, chunkOf(voice, 0), 0);
  await handsOf(school, pupil).put(place, chunkOf(voice, 2), 2);
  // A file that was being written when it died.
  await openBlobDirectory(folder).putChunk({ space: spaces.portfolio, ...place }, 99, voice.bytes);
  const blobs = openBlobDirectory(folder);
  const app = await createServer({ ...school.deps, blobs });
  const phone = handsOf({ app }, pupil);
  expect(await phone.skip(place)).toBe('0,2');
  await phone.put(place, chunkOf(voice, 3), 3);
  expect((await phone.put(place, chunkOf(voice, 1), 1)).json()).toEqual({ complete: true });
  expect((await phone.get(place)).rawPayload.equals(voice.bytes)).toBe(true);
  expect(readdirSync(join(folder, 'halves'))).toEqual([]);
  await app.close();
});

it('an upload that is cut in the middle of a chunk leaves nothing of that chunk', async () => {
  const voice = aBlob(mebibyte + 5, { type: 'audio/ogg' });
  const entry = aPut({ blobs: [refOf(voice)] });
  await school.device(pupil).push(entry);
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      `PUT ${pathOf(pupil, entry.record, voice.sha256)}/chunks/0 HTTP/1.1`,
      `host: ${hostname}:${port}`,
      `x-as: ${pupil.id}`,
      'content-type: audio/ogg',
      `content-length: ${mebibyte}`,
      '',
      '',
    ].join('\r\n'),
  );
  socket.write(voice.bytes.subarray(0, 300_000));
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const place = { record: entry.record, sha256: voice.sha256 };
  expect(await handsOf(school, pupil).skip(place)).toBe('');
  const rows = await school.db.selectFrom('blob').select('begun_at').execute();
  expect(rows).toEqual([{ begun_at: null }]);
});

it('a stranger’s megabyte is refused before it is read, and the connection goes on', async () => {
  const photo = aBlob(mebibyte);
  const entry = aPut({ blobs: [refOf(photo)] });
  await school.device(pupil).push(entry);
  for (let times = 0; times < 5; times += 1) {
    const refused = await fetch(url + pathOf(parent, entry.record, photo.sha256), {
      method: 'PUT',
      headers: { 'x-as': parent.id, 'content-type': 'image/jpeg' },
      body: new Uint8Array(photo.bytes),
    });
    expect([refused.status, await refused.json()]).toEqual([404, { reason: 'not-found' }]);
  }
  const taken = await fetch(url + pathOf(pupil, entry.record, photo.sha256), {
    method: 'PUT',
    headers: { 'x-as': pupil.id },
    body: new Uint8Array(photo.bytes),
  });
  expect([taken.status, await taken.json()]).toEqual([200, { complete: true }]);
});

it('thirty megabytes come and go in pieces, and readers who leave halfway leave nothing open', async () => {
  const paper = aBlob(30 * mebibyte, { type: 'application/pdf' });
  const entry = aPut({ blobs: [refOf(paper)] });
  await school.device(pupil).push(entry);
  await handsOf(school, pupil).bring(entry, paper);
  const path = url + pathOf(pupil, entry.record, paper.sha256);
  const headers = { 'x-as': pupil.id };
  for (let times = 0; times < 10; times += 1) {
    const leaving = new AbortController();
    const half = await fetch(path, { headers, signal: leaving.signal });
    await half.body?.getReader().read();
    leaving.abort();
  }
  const got = await fetch(path, { headers });
  expect(Buffer.from(await got.arrayBuffer()).equals(paper.bytes)).toBe(true);
  const part = await fetch(path, { headers: { ...headers, range: `bytes=${29 * mebibyte}-` } });
  expect(Buffer.from(await part.arrayBuffer()).equals(chunkOf(paper, 29))).toBe(true);
  await expect.poll(openFiles).toBe(0);
});

function openFiles(): number {
  const files = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  });
  return files.filter((file) => file.startsWith(folder)).length;
}
