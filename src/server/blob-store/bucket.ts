/** The few things that are asked of S3, with keys inside the part of one installation. */
import { Readable } from 'node:stream';
import type * as Kit from '@aws-sdk/client-s3';
import type { Instant } from '#domain/instant.ts';
import type { ByteRange } from './blob-store.ts';

/** What the bytes of this installation are kept under; asked when the first are. */
export type InstallationName = () => Promise<string>;

export type InBucket = { key: string; size: number; writtenAt: Instant };

export type Bucket = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  put(key: string, bytes: Readable, size: number): Promise<void>;
  /** Inside the store: all at once, or not. */
  copy(from: string, to: string): Promise<void>;
  sizeOf(key: string): Promise<number | null>;
  read(key: string, range?: ByteRange): Promise<Readable | null>;
  bytes(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
  removeUnder(start: string): Promise<void>;
  list(start: string): AsyncIterable<InBucket>;
};

type Opening = { bucket: string; installation: InstallationName };

export function openBucket(
  kit: typeof Kit,
  client: Kit.S3Client,
  { bucket: Bucket, installation }: Opening,
): Bucket {
  let known: string | null = null;
  const keyed = async (key: string) => {
    known ??= await installation();
    return { Bucket, Key: `${known}/${key}` };
  };
  const get = async (key: string, range?: ByteRange) => {
    const Range = range ? { Range: `bytes=${range.first}-${range.last}` } : {};
    return orNull(client.send(new kit.GetObjectCommand({ ...(await keyed(key)), ...Range })));
  };
  const list: Bucket['list'] = async function* (start) {
    const { Key: Prefix } = await keyed(start);
    const ours = Prefix.length - start.length;
    for (let after: string | undefined, more = true; more; more = after !== undefined) {
      const page = await client.send(
        new kit.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: after }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue;
        const writtenAt = LastModified?.getTime() ?? 0;
        yield { key: Key.slice(ours), size: Size ?? 0, writtenAt };
      }
      after = page.NextContinuationToken;
    }
  };
  const remove = async (key: string) => {
    await client.send(new kit.DeleteObjectCommand(await keyed(key)));
  };
  return {
    put: async (key: string, bytes: Uint8Array | Readable, size?: number) => {
      const ContentLength = bytes instanceof Uint8Array ? bytes.length : size;
      const body = { Body: bytes, ContentLength };
      await client.send(new kit.PutObjectCommand({ ...(await keyed(key)), ...body }));
    },
    copy: async (from, to) => {
      const { Key } = await keyed(from);
      const CopySource = `${Bucket}/${Key}`;
      await client.send(new kit.CopyObjectCommand({ ...(await keyed(to)), CopySource }));
    },
    sizeOf: async (key) => {
      const found = await orNull(client.send(new kit.HeadObjectCommand(await keyed(key))));
      return found?.ContentLength ?? null;
    },
    read: async (key, range) => {
      const answer = await get(key, range);
      if (!(answer?.Body instanceof Readable)) return null;
      return range === undefined ? answer.Body : onlyRange(answer.Body, range, answer);
    },
    bytes: async (key) => (await (await get(key))?.Body?.transformToByteArray()) ?? null,
    remove,
    removeUnder: async (start) => {
      for await (const { key } of list(start)) await remove(key);
    },
    list,
  };
}

type Answered = { ContentRange?: string | undefined; ContentLength?: number | undefined };

/** Some stores give more than was asked: no range at all, or up to the end. */
function onlyRange(body: Readable, { first, last }: ByteRange, answered: Answered): Readable {
  const length = last - first + 1;
  if (answered.ContentLength === length) return body;
  const begins = Number(/^bytes (\d+)-/.exec(answered.ContentRange ?? '')?.[1] ?? 0);
  return Readable.from(cut(body, first - begins, length));
}

async function* cut(body: Readable, skip: number, length: number): AsyncIterable<Buffer> {
  const end = skip + length;
  let at = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const part = chunk.subarray(Math.max(skip - at, 0), Math.max(end - at, 0));
    at += chunk.length;
    if (part.length > 0) yield part;
    if (at >= end) return;
  }
}

/** What is not there is an answer; every other problem stays one. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (problem) {
    const isMissing = problem instanceof Error && missing.includes(problem.name);
    if (isMissing) return null;
    throw problem;
  }
}

const missing = ['NoSuchKey', 'NotFound'];
