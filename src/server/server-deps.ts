import type { FastifyRequest } from 'fastify';
import type { Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { Drain } from './drain.ts';
import type { EventLoop } from './event-loop.ts';
import type { Fetch } from './installations/installation-deps.ts';
import type { Metrics } from './metrics.ts';
import type { Shedding } from './shedding.ts';
import type { StoreDeps } from './store/store-deps.ts';

export type SessionLife = { person: PersonId; life: 'full' | 'push-only' };
export type SessionOf = (request: FastifyRequest) => Promise<SessionLife | null>;

/** Clock, chance and database are handed in: the simulation and the demo drive the real routes. */
export type ServerDeps = StoreDeps & {
  version: string;
  log?: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where lines of the log go; by default the terminal. */
  logTo?: { write(line: string): void };
  /** The built app; without it only the API is served. */
  publicFolder?: string;
  trustProxy?: boolean;
  rateLimits?: boolean;
  /** Who asks; by default the session of the cookie. */
  sessionOf?: SessionOf;
  /** Apps that speak an older version of the wire hand in, and read after they are updated. */
  minPull?: number;
  /** The oldest backup that may still be restored is at most so old. */
  backupSpanMs?: number;
  /** When the oldest backup that is kept was made: what came later is not in it. */
  oldestBackup?(): Instant | null;
  /** How this server is called in logs and metrics. */
  node?: string;
  /** Who knows it may read the metrics; without one, only who is near. */
  metricsToken?: string;
  /** Without it nothing is ever put off for lack of time. */
  eventLoop?: EventLoop;
  drain?: Drain;
  /** Where others reach this school; by default where it listens on this machine. */
  url?(): string;
  /** How other schools are asked. */
  fetch?: Fetch;
  askEveryMs?: number;
};

/** What a server keeps of its own running, made once for it. */
export type Running = { metrics: Metrics; shedding: Shedding; drain: Drain };
