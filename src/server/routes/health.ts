import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '#server/store/schema.ts';
import type { Drain } from '../drain.ts';

type Health = { db: Database; version: string; drain: Drain };

const patienceMs = 2_000;

/**
 * `GET /api/health`: the program lives, and starting it again would not help. `…/ready`: it can
 * be given work; a load balancer asks this one, and the reason is a word for who looks.
 */
export function healthRoutes(app: FastifyInstance, { db, version, drain }: Health): void {
  app.get('/api/health', async () => ({ status: 'ok', version }));

  app.get('/api/health/ready', async (_request, reply) => {
    if (drain.isDraining())
      return reply.code(503).send({ status: 'not-ready', reason: 'draining' });
    if (!(await answers(db))) {
      return reply.code(503).send({ status: 'not-ready', reason: 'database' });
    }
    return { status: 'ready', version };
  });
}

async function answers(db: Database): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const asked = sql`SELECT 1`.execute(db).then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
