/** The few things that are asked of S3, with keys inside the part of it that is ours. */
import { Readable } from 'node:stream';
import type * as Kit from '@aws-sdk/client-s3';
import type { Instant } from '#domain/instant.ts';
import type { ByteRange } from './blob-store.ts';

export type S3Settings = {
  /** Null: Amazon's own for the region. */
  endpoint: string | null;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
  /** In front of every key. */
  prefix: string;
};

export type InBucket = { key: string; size: number; writtenAt: Instant };

export type Bucket = {
  /** Why it cannot be reached now, in the words of the store; null when it can. */
  trouble(): Promise<string | null>;
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

type Connection = { kit: typeof Kit; client: Kit.S3Client };

/** The kit for S3 is large: only who keeps blobs there loads it, with the first of them. */
async function connect(settings: S3Settings): Promise<Connection> {
  const kit = await import('@aws-sdk/client-s3');
  const client = new kit.S3Client({
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint }),
    region: settings.region,
    forcePathStyle: true,
    credentials: { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey },
    // Many stores that speak S3 know no checksums at the end of a stream; we keep our own.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { kit, client };
}

export function openBucket(settings: S3Settings): Bucket {
  const { bucket: Bucket } = settings;
  let connection: Promise<Connection> | null = null;
  const connected = () => {
    connection ??= connect(settings);
    return connection;
  };
  const keyed = (key: string) => ({ Bucket, Key: `${settings.prefix}/${key}` });
  const get = async (key: string, range?: ByteRange) => {
    const { kit, client } = await connected();
    const Range = range ? { Range: `bytes=${range.first}-${range.last}` } : {};
    return orNull(client.send(new kit.GetObjectCommand({ ...keyed(key), ...Range })));
  };
  const list: Bucket['list'] = async function* (start) {
    const { kit, client } = await connected();
    const { Key: Prefix } = keyed(start);
    let after: string | undefined;
    do {
      const page = await client.send(
        new kit.ListObjectsV2Command({ Bucket, Prefix, ContinuationToken: after }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue;
        const writtenAt = LastModified?.getTime() ?? 0;
        yield { key: Key.slice(Prefix.length - start.length), size: Size ?? 0, writtenAt };
      }
      after = page.NextContinuationToken;
    } while (after !== undefined);
  };
  const remove = async (key: string) => {
    const { kit, client } = await connected();
    await client.send(new kit.DeleteObjectCommand(keyed(key)));
  };
  return {
    trouble: async () => {
      const { kit, client } = await connected();
      const asked = client.send(new kit.HeadBucketCommand({ Bucket }));
      return asked.then(() => null, whyNot);
    },
    put: async (key: string, bytes: Uint8Array | Readable, size?: number) => {
      const { kit, client } = await connected();
      const ContentLength = bytes instanceof Uint8Array ? bytes.length : size;
      const body = { Body: bytes, ContentLength };
      await client.send(new kit.PutObjectCommand({ ...keyed(key), ...body }));
    },
    copy: async (from, to) => {
      const { kit, client } = await connected();
      const CopySource = `${Bucket}/${keyed(from).Key}`;
      await client.send(new kit.CopyObjectCommand({ ...keyed(to), CopySource }));
    },
    sizeOf: async (key) => {
      const { kit, client } = await connected();
      const found = await orNull(client.send(new kit.HeadObjectCommand(keyed(key))));
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

function whyNot(problem: unknown): string {
  return problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
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
