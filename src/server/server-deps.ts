import type { FastifyRequest } from 'fastify';
import type { PersonId } from '#domain/person.ts';
import type { StoreDeps } from './store/store-deps.ts';

export type SessionLife = { person: PersonId; life: 'full' | 'push-only' };
export type SessionOf = (request: FastifyRequest) => Promise<SessionLife | null>;

/** Clock, chance and database are handed in: the simulation and the demo drive the real routes. */
export type ServerDeps = StoreDeps & {
  version: string;
  log?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** The built app; without it only the API is served. */
  publicFolder?: string;
  trustProxy?: boolean;
  rateLimits?: boolean;
  /** Who asks; by default the session of the cookie. */
  sessionOf?: SessionOf;
  /** The oldest backup that may still be restored is at most so old. */
  backupSpanMs?: number;
};
