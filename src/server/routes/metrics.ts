import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { minuteMs } from '#domain/instant.ts';
import type { Database } from '#server/store/schema.ts';
import type { Metrics } from '../metrics.ts';
import type { ServerDeps } from '../server-deps.ts';

/**
 * `GET /metrics`. With METRICS_TOKEN: for who knows it. Without: for this machine and its own
 * network, asked straight and not through a proxy. For everybody else there is nothing here.
 */
export function metricsRoutes(
  app: FastifyInstance,
  { metricsToken }: Pick<ServerDeps, 'metricsToken'>,
  metrics: Metrics,
): void {
  app.get('/metrics', { exposeHeadRoute: false }, async (request, reply) => {
    const may = metricsToken === undefined ? isNear(request) : knows(request, metricsToken);
    if (!may) return reply.code(404).send({ reason: 'not-found' });
    return reply
      .header('content-type', metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.read());
  });
}

/** Of equal length and compared whole, so that the time it takes tells nothing. */
function knows({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}

const near = new BlockList();
near.addSubnet('127.0.0.0', 8, 'ipv4');
near.addSubnet('10.0.0.0', 8, 'ipv4');
near.addSubnet('172.16.0.0', 12, 'ipv4');
near.addSubnet('192.168.0.0', 16, 'ipv4');
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** A proxy on this machine is near, and whoever it speaks for is not. */
function isNear({ headers, raw }: FastifyRequest): boolean {
  if (forwarded.some((name) => headers[name] !== undefined)) return false;
  const address = (raw.socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  const family = isIP(address);
  return family !== 0 && near.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

const blobsCountedEveryMs = 5 * minuteMs;

/** Counted now and then: it reads a line for each photo. */
export function blobBytesOf(db: Database): () => Promise<number> {
  let counted = { at: Number.NEGATIVE_INFINITY, bytes: 0 };
  return async () => {
    if (performance.now() - counted.at < blobsCountedEveryMs) return counted.bytes;
    const { rows } = await sql<{ bytes: number | string | null }>`
      SELECT sum(size) AS bytes FROM blob WHERE complete_at IS NOT NULL`.execute(db);
    counted = { at: performance.now(), bytes: Number(rows[0]?.bytes ?? 0) };
    return counted.bytes;
  };
}

export async function databaseSeconds(db: Database): Promise<number> {
  const began = performance.now();
  await sql`SELECT 1`.execute(db);
  return (performance.now() - began) / 1_000;
}
