/**
 * Photos and voices, one at a time. A stranger, a reader who may not bring, an odd address and a
 * blob that is not there are one answer; rights are asked before a byte is read.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { assert } from '#domain/assert.ts';
import { type BlobRefusal, blobAddress, blobLimits } from '#protocol/blob.ts';
import type { BlobStore } from '../blob-store/blob-store.ts';
import { refuseOtherSites } from '../people/guards.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type BlobAccess, type BlobAsked, blobAccess } from '../store/blob-access.ts';
import { missBlob } from '../store/complete-blob.ts';
import { readRange } from './byte-range.ts';
import { chunksToSkip, receive, refusalBefore } from './receive-blob.ts';
import { sessionFor } from './sync.ts';

declare module 'fastify' {
  interface FastifyRequest {
    blob: (BlobAsked & { access: BlobAccess }) | null;
  }
}

const path = '/api/as/:person/spaces/:space/records/:record/blobs/:sha256';

export async function blobRoutes(app: FastifyInstance, deps: ServerDeps): Promise<void> {
  const { blobs: store } = deps;
  if (store === undefined) return;
  await app.register((own, _options, ready) => {
    takeBytes(own);
    own.decorateRequest('blob', null);
    own.addHook('onRequest', refuseOtherSites);
    own.addHook('onRequest', async (request, reply) => {
      const session = await sessionFor(deps, request);
      // Past its full life a device still hands in what was made on it, and reads nothing.
      const isEnough = session?.life === 'full' || request.method !== 'GET';
      if (session === null || !isEnough) return reply.code(401).send({ reason: 'signed-out' });
      const address = v.safeParse(blobAddress, request.params);
      if (!address.success) return refuse(reply, 'not-found');
      const asked = { ...address.output, person: session.person };
      const access = await blobAccess(deps, asked);
      if (access === null) return refuse(reply, 'not-found');
      const mayGet = access.mayGet && session.life === 'full';
      request.blob = { ...asked, access: { ...access, mayGet } };
    });
    tellRoute(own, store);
    takeRoutes(own, { ...deps, blobs: store });
    giveRoute(own, { ...deps, blobs: store });
    ready();
  });
}

/** Bytes are bytes, whatever they are said to be. */
function takeBytes(own: FastifyInstance): void {
  own.removeAllContentTypeParsers();
  const bodyLimit = blobLimits.chunkBytes;
  own.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
    done(null, body),
  );
}

type BlobDeps = ServerDeps & { blobs: BlobStore };

function tellRoute(own: FastifyInstance, store: BlobStore): void {
  own.head(path, { compress: false }, async (request, reply) => {
    const { access, ...asked } = blobIn(request);
    if (access.blob === null || !(access.mayPut || access.mayGet)) {
      return refuse(reply, 'not-found');
    }
    const skip = await chunksToSkip(store, asked, access.blob);
    return reply
      .header('x-chunks', skip.join())
      .header('x-complete', String(access.blob.isComplete))
      .send();
  });
}

function takeRoutes(own: FastifyInstance, deps: BlobDeps): void {
  for (const url of [path, `${path}/chunks/:i`]) {
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      const { access } = blobIn(request);
      const { i } = request.params as { i?: string };
      const refused = refusalBefore(access, i);
      if (refused !== null) return refuse(reply, refused);
      if (access.blob?.isComplete) return reply.send({ complete: true });
    };
    own.put(url, { onRequest }, async (request, reply) => {
      const { i = '0' } = request.params as { i?: string };
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const done = await receive(deps, blobIn(request), { index: Number(i), bytes });
      return 'reason' in done ? refuse(reply, done.reason, done.afterMs) : done;
    });
  }
}

function giveRoute(own: FastifyInstance, deps: BlobDeps): void {
  const options = { exposeHeadRoute: false, compress: false } as const;
  own.get(path, options, async (request, reply) => {
    const { access, ...asked } = blobIn(request);
    const { blob } = access;
    if (!access.mayGet || blob === null || !blob.isComplete) return refuse(reply, 'not-found');
    const etag = `"${asked.sha256}"`;
    reply.header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    const ifRange = request.headers['if-range'];
    const wanted = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
    const range = readRange(wanted, blob.size);
    if (range === 'none') {
      reply.code(416).header('content-range', `bytes */${blob.size}`);
      return reply.send({ reason: 'wrong-size' });
    }
    const bytes = await deps.blobs.read(asked, range ?? undefined);
    if (bytes === null) {
      request.log.error({ id: request.id, space: asked.space }, 'bytes are not where they were');
      await missBlob(deps, asked);
      return refuse(reply, 'not-found');
    }
    dressBytes(reply, blob.type);
    if (range === null) return reply.header('content-length', blob.size).send(bytes);
    const { first, last } = range;
    return reply
      .code(206)
      .header('content-range', `bytes ${first}-${last}/${blob.size}`)
      .header('content-length', last - first + 1)
      .send(bytes);
  });
}

/**
 * To be shown inside a page of ours and nowhere else: as a page of its own it can do nothing. No
 * browser keeps it either: a right that ends, ends here, and what a device keeps it can forget.
 */
function dressBytes(reply: FastifyReply, type: string): void {
  reply
    .header('content-type', type)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', 'attachment')
    .header('accept-ranges', 'bytes');
}

const statuses: Record<BlobRefusal, number> = {
  'not-found': 404,
  'unknown-blob': 409,
  'wrong-hash': 422,
  'wrong-size': 422,
  'wrong-type': 422,
  'too-large': 413,
  quota: 429,
};

function refuse(reply: FastifyReply, reason: BlobRefusal, afterMs?: number): FastifyReply {
  return reply
    .code(statuses[reason])
    .send(afterMs === undefined ? { reason } : { reason, afterMs });
}

function blobIn(request: FastifyRequest): NonNullable<FastifyRequest['blob']> {
  assert(request.blob, 'a route of blobs asks for its blob');
  return request.blob;
}
