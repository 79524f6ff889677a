import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Database } from '#server/store/schema.ts';

/** `GET /api/health`: well means that the store answers too. */
export function healthRoutes(
  app: FastifyInstance,
  { db, version }: { db: Database; version: string },
): void {
  app.get('/api/health', async () => {
    await sql`SELECT 1`.execute(db);
    return { status: 'ok', version };
  });
}
