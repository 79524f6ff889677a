/** Pictures and voices of a device, carried to and from the real routes. */
import { blobOf, type Medium } from '#domain/medium.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { saveRecord } from '#storage/write.ts';
import {
  type BlobPost,
  blobPath,
  readHead,
  readRefusal,
  readTaken,
  unreached,
} from '#sync/blob-post.ts';
import { type CarriedBlobs, type CarryPorts, carryBlobs } from '#sync/carry-blobs.ts';
import { handOver } from '#sync/hand-over.ts';
import { forgetMedia, noteMedia, noteShown } from '#sync/note-media.ts';
import { runPass } from '#sync/run-pass.ts';
import type { Carried } from './carry.ts';
import { type Person, spaces, type TestServer } from './server.ts';

export function blobPost(school: TestServer, person: Person, life = 'full'): BlobPost {
  return async ({ method, file, type, chunk, body }) => {
    const response = await school.app.inject({
      method,
      url: `/api/as/${person.id}/${blobPath(file, chunk)}`,
      headers: {
        'x-as': person.id,
        'x-life': life,
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { payload: Buffer.from(body) }),
    });
    const { statusCode: status, headers } = response;
    if (status >= 400) return { ...unreached, status, ...readRefusal(response.body) };
    if (method === 'PUT') return readTaken(status, response.body);
    const named = (name: string) => (headers[name] === undefined ? null : String(headers[name]));
    if (method === 'HEAD') return { ...unreached, status, ...readHead(named) };
    const bytes = Uint8Array.from(response.rawPayload).buffer;
    return { ...unreached, status, bytes };
  };
}

/** A pass of words, and then what lies beside them. */
export async function carryAll(
  school: TestServer,
  device: Carried,
  part: Partial<CarryPorts> = {},
): Promise<CarriedBlobs> {
  const { onlySend = false } = part;
  await runPass(
    device,
    { complete: true, spaces: [], onlyPush: onlySend, pushRows: 200, app: 'test' },
    {
      post: device.post,
      elapsed: () => 0,
      beat: async () => undefined,
      async taken(answer) {
        if (onlySend) return;
        await noteMedia(device, answer);
        await handOver(device, (row) => noteShown(device, row));
      },
      forgot: () => forgetMedia(device),
    },
  );
  return carryBlobs(device, {
    post: blobPost(school, device.person),
    chance: () => 0.5,
    elapsed: () => 0,
    beat: async () => undefined,
    isSparing: false,
    ...part,
  });
}

let made = 0;

/** Bytes that begin as their type says, and are never the same twice. */
export function someBytes(type: string, size: number): ArrayBuffer {
  made += 1;
  const bytes = new Uint8Array(size).fill(made % 251);
  const begin = type === 'image/jpeg' ? [0xff, 0xd8, 0xff, 0xe0] : [0x1a, 0x45, 0xdf, 0xa3];
  bytes.set([...begin, ...Buffer.from(`webm ${made}`)]);
  return bytes.buffer;
}

export async function takePhoto(device: Carried, record: string, kind = 'entry'): Promise<Medium> {
  const space = spaces.portfolio;
  const type = 'image/jpeg';
  const keep = (bytes: ArrayBuffer) => keepBlob(device, { space, record, bytes, type });
  const photo = await keep(someBytes(type, 300_000));
  const thumb = await keep(someBytes(type, 9_000));
  const named = (ref: { sha256: string; size: number }) => ({
    blob: ref.sha256,
    type,
    size: ref.size,
  });
  const medium = {
    medium: 'photo' as const,
    ...named(photo),
    width: 1200,
    height: 1600,
    thumb: named(thumb),
  };
  await saveRecord(device, { space, record, kind, edits: { [`medium.${made}`]: medium } });
  return medium;
}

export async function recordVoice(device: Carried, record: string, size: number): Promise<Medium> {
  const space = spaces.portfolio;
  const type = 'audio/webm';
  const ref = await keepBlob(device, { space, record, bytes: someBytes(type, size), type });
  const medium = { medium: 'voice' as const, blob: ref.sha256, type, size, seconds: 20 };
  await saveRecord(device, { space, record, kind: 'entry', edits: { [`medium.${made}`]: medium } });
  return medium;
}

export function keyIn(record: string, medium: Medium): [string, string, string] {
  return [spaces.portfolio, record, blobOf(medium).sha256];
}
