import { randomBytes } from 'node:crypto';
import { access, constants, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import packageJson from '../../package.json' with { type: 'json' };
import { type Environment, readEnvironment } from './environment.ts';
import type { PeopleDeps } from './people/people-deps.ts';
import { reconcileDirtySpaces } from './people/reconcile-spaces.ts';
import { forgetEndedSessions } from './people/session.ts';
import { newSetUpToken } from './people/set-up.ts';
import { createServer } from './server.ts';
import { openSqlite } from './store/open-sqlite.ts';
import type { Database } from './store/schema.ts';

export type Serving = {
  url: string;
  /** Once, while there is no school yet. */
  setUpLink: string | null;
  app: FastifyInstance;
  /** Finishes the requests in flight. */
  stop(): Promise<void>;
};

/** Before listening: the demo school is filled in here. */
export type Prepare = (app: FastifyInstance, deps: PeopleDeps) => Promise<void>;

/** What the operator can put right, said in one sentence; all else is a bug. */
export class CannotServe extends Error {}

/** The composition root: opens the store, makes good what a crash left undone, and listens. */
export async function serve(environment: Environment, prepare?: Prepare): Promise<Serving> {
  const db = await openStore(environment.dataFolder);
  const deps: PeopleDeps = { db, now: Date.now, random: randomBytes };
  try {
    const app = await createServer({
      ...deps,
      log: environment.log,
      publicFolder: fileURLToPath(new URL('../../dist', import.meta.url)),
      trustProxy: environment.trustProxy,
      version: packageJson.version,
    });
    await reconcileDirtySpaces(deps);
    await forgetEndedSessions(deps);
    await prepare?.(app, deps);
    await listen(app, environment);
    const token = await newSetUpToken(deps);
    const url = environment.publicUrl ?? `http://localhost:${app.addresses()[0]?.port}`;
    return {
      url,
      setUpLink: token === null ? null : `${url}/begin#${token}`,
      app,
      stop: async () => {
        await app.close();
        await db.destroy();
      },
    };
  } catch (problem) {
    await db.destroy();
    throw problem;
  }
}

/** `npm start`: serves until it is asked to stop, and says in one sentence why it cannot. */
export async function start(variables: Record<string, string | undefined>): Promise<void> {
  const environment = readEnvironment(variables);
  if ('wrong' in environment) {
    fail(`Loopboek cannot start: ${environment.wrong.join('; ')}.`);
    return;
  }
  try {
    const serving = await serve(environment);
    stopWhenAsked(serving);
    process.stdout.write(`Loopboek is open on ${serving.url}\n`);
    if (serving.setUpLink) {
      process.stdout.write(`Name the school, once, at ${serving.setUpLink}\n`);
    }
  } catch (problem) {
    if (!(problem instanceof CannotServe)) throw problem;
    fail(problem.message);
  }
}

/** Ctrl-C and SIGTERM: the requests in flight are answered first. Asked twice, it stops at once. */
export function stopWhenAsked(serving: Pick<Serving, 'stop'>): void {
  let asked = false;
  const stop = () => {
    if (asked) process.exit(1);
    asked = true;
    void serving.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function openStore(dataFolder: string): Promise<Database> {
  const folder = resolve(dataFolder);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return await openSqlite(join(folder, 'loopboek.sqlite'));
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    throw new CannotServe(
      `Loopboek cannot start: the data folder ${folder} cannot be used (${why}); choose another with DATA_DIR.`,
    );
  }
}

async function listen(app: FastifyInstance, { port, host }: Environment): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (problem) {
    await app.close();
    const taken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
    const why = taken ? 'is taken by another program' : `cannot be opened (${String(problem)})`;
    throw new CannotServe(
      `Loopboek cannot start: port ${port} on ${host} ${why}; choose another with PORT.`,
    );
  }
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

if (import.meta.main) await start(process.env);
