/** Two thousand requests for photos, by everybody, as chance and ill will make them. */
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BlobStore } from '#server/blob-store/blob-store.ts';
import { memoryBlobStore } from '#server/blob-store/memory.ts';
import { aBlob, chunkOf, handsOf, refOf } from '../support/blobs.ts';
import { aPut, aRecordId, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;
const strangers = Object.values(people).filter((one) => ![pupil, teacher].includes(one));
const photo = aBlob(3_000);
const waiting = aBlob(4_000, { seed: 'waiting' });
const voice = aBlob(1024 * 1024 + 700, { type: 'audio/ogg' });
const entry = aPut({
  audience: [{ to: teacher.id, until: null }],
  blobs: [photo, waiting, voice].map(refOf),
});
const ofTeacher = aPut({ kind: 'note', audience: [], blobs: [refOf(photo)] });

let school: TestServer;
let blobs: BlobStore;
beforeAll(async () => {
  blobs = memoryBlobStore(() => school.clock.now);
  school = await aSchool({ blobs });
  await school.device(pupil).push(entry);
  await school.device(teacher).push(ofTeacher);
  await handsOf(school, pupil).bring(entry, photo);
  await handsOf(school, pupil).put(placeOf(voice.sha256), chunkOf(voice, 0), 0);
});
afterAll(() => school.close());

function placeOf(sha256: string) {
  return { record: entry.record, sha256 };
}

const oddText = fc.oneof(
  fc.constantFrom('..', '%2e%2e', '%00', '%ff', 'null', '', 'A'.repeat(64), 'x'.repeat(300)),
  fc.string({ maxLength: 70 }).map(encodeURIComponent),
);
const often = <T>(value: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: other });
const hashes = fc.constantFrom(
  photo.sha256,
  waiting.sha256,
  voice.sha256,
  aBlob(9).sha256,
  photo.sha256.toUpperCase(),
);
const bodies = fc.oneof(
  fc.constantFrom(
    photo.bytes,
    waiting.bytes,
    chunkOf(voice, 0),
    chunkOf(voice, 1),
    Buffer.alloc(0),
    Buffer.alloc(1024 * 1024 + 1),
    waiting.bytes.subarray(1),
  ),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
);
type Headers = Partial<Record<'range' | 'if-range' | 'content-encoding' | 'x-life', string>>;
const asking = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'PUT', 'PUT', 'POST', 'DELETE'),
  space: often(fc.constantFrom(spaces.portfolio, spaces.portfolio, spaces.class), oddText),
  record: often(
    fc.constantFrom(entry.record, entry.record, ofTeacher.record, aRecordId()),
    oddText,
  ),
  sha256: often(hashes, oddText),
  chunk: fc.option(often(fc.constantFrom('0', '1', '2'), oddText), { nil: null }),
  /** Null: those that belong there. */
  body: fc.option(bodies, { nil: null, freq: 1 }),
  headers: often<Headers>(
    fc.constant({}),
    fc.record(
      {
        range: often(fc.constantFrom('bytes=0-1', 'bytes=9999-', 'bytes=-0'), fc.string()),
        'if-range': fc.string(),
        'content-type': fc.constantFrom('image/jpeg', 'application/json', 'text/html', 'x', ''),
        'content-encoding': fc.constantFrom('identity', 'gzip', 'br', 'x'),
        'x-life': fc.constantFrom('full', 'push-only'),
      },
      { requiredKeys: [] },
    ),
  ),
});
type Asking = typeof asking extends fc.Arbitrary<infer T> ? T : never;

function send(person: { id: string }, { method, space, record, sha256, ...sent }: Asking) {
  const { chunk, body, headers } = sent;
  const part = chunk === null ? '' : `/chunks/${chunk}`;
  const plain = Object.entries(headers).map(([name, value]) => [name, printable(value)]);
  return school.app.inject({
    method: method as 'PUT',
    url: `/api/as/${person.id}/spaces/${space}/records/${record}/blobs/${sha256}${part}`,
    headers: { ...Object.fromEntries(plain), 'x-as': person.id },
    ...(method === 'PUT' || method === 'POST'
      ? { payload: body ?? rightBytes(sha256, chunk) }
      : {}),
  });
}

function rightBytes(sha256: string, chunk: string | null): Buffer {
  const blob = [photo, waiting, voice].find((one) => one.sha256 === sha256) ?? photo;
  return chunk === null ? blob.bytes : chunkOf(blob, Number(chunk) || 0);
}

/** What a header can carry at all. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '?');
}

async function everything(): Promise<string> {
  const rows = await Promise.all(
    (['blob', 'blob_ref', 'record', 'commit_log', 'space'] as const).map((table) =>
      school.db.selectFrom(table).selectAll().execute(),
    ),
  );
  const chunks = await blobs.chunks({ space: spaces.portfolio, ...placeOf(voice.sha256) });
  const wholes: string[] = [];
  for await (const { sha256, size } of blobs.list()) wholes.push(`${sha256} ${size}`);
  return JSON.stringify([rows, [...chunks], wholes]);
}

it('a stranger is told nothing and changes nothing', async () => {
  const before = await everything();
  const property = fc.asyncProperty(fc.constantFrom(...strangers), asking, async (who, asked) => {
    const { statusCode, body, headers } = await send(who, asked);
    expect([200, 206, 304].includes(statusCode)).toBe(false);
    expect(statusCode).toBeLessThan(500);
    const isPlain = /^[0-9a-f-]+$/.test(asked.sha256) && asked.headers['x-life'] !== 'push-only';
    const isWhole = asked.chunk === null && asked.headers['content-encoding'] === undefined;
    const isAsked = ['GET', 'PUT'].includes(asked.method) && isPlain && isWhole;
    if (isAsked && asked.space.length === 36 && asked.record.length === 36) {
      expect([statusCode, body, headers.etag]).toEqual([404, '{"reason":"not-found"}', undefined]);
    }
  });
  await fc.assert(property, { numRuns: 1_000, seed: 7 });
  expect(await everything()).toBe(before);
});

it('whoever may bring and whoever may read make nothing of it but what it is', async () => {
  const property = fc.asyncProperty(fc.constantFrom(pupil, teacher), asking, async (who, asked) => {
    const { statusCode } = await send(who, asked);
    expect(statusCode).toBeLessThan(500);
  });
  await fc.assert(property, { numRuns: 1_000, seed: 8 });
  let wholes = 0;
  for await (const place of blobs.list()) {
    const stream = await blobs.read(place);
    const bytes = stream === null ? '' : await buffer(stream);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(place.sha256);
    wholes += 1;
  }
  const complete = await school.db
    .selectFrom('blob')
    .select('sha256')
    .where('complete_at', 'is not', null)
    .execute();
  expect(complete).toHaveLength(wholes);
  expect(wholes).toBeGreaterThan(2);
});
