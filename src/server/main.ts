import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { hourMs, secondMs } from '#domain/instant.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { installationOf } from './backup/installation-of.ts';
import { type Nightly, nightlyBackup } from './backup/nightly.ts';
import { openBlobs } from './blob-store/open-blobs.ts';
import { CannotServe } from './cannot-serve.ts';
import { createDrain } from './drain.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { watchEventLoop } from './event-loop.ts';
import { forgetParcels } from './installations/forget-parcels.ts';
import { keepAsking } from './installations/keep-asking.ts';
import { knowParcelsAgain } from './installations/known-parcels.ts';
import { ownKey } from './installations/school-key.ts';
import { openStore, type Store } from './open-store.ts';
import { withdrawCardsAgain } from './people/cards.ts';
import { finishErasing } from './people/erase-pieces.ts';
import { letLeave } from './people/let-leave.ts';
import type { PeopleDeps } from './people/people-deps.ts';
import { reconcileDirtySpaces } from './people/reconcile-spaces.ts';
import { forgetRemoved } from './people/remove-person.ts';
import { forgetEndedSessions } from './people/session.ts';
import { newSetUpToken } from './people/set-up.ts';
import { createServer, localUrl } from './server.ts';
import { followOthers } from './store/follow-others.ts';
import { createPokes } from './store/pokes.ts';
import { replayLedger } from './store/replay.ts';
import { upkeep } from './store/upkeep.ts';

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

const longestFinishMs = 30 * secondMs;
const builtApp = fileURLToPath(new URL('../../dist', import.meta.url));

/** The composition root: opens the store, makes good what a crash left undone, and listens. */
export async function serve(environment: Environment, prepare?: Prepare): Promise<Serving> {
  const folder = resolve(environment.dataFolder);
  const { blobs, trouble } = openBlobs({ dataFolder: folder, s3: environment.s3 });
  const basis = { now: Date.now, random: randomBytes, blobs };
  const store = await openStore({ ...environment, folder }, (other) =>
    makeGood({ ...basis, ...other }),
  );
  const listening = createPokes();
  const others =
    environment.databaseUrl === null
      ? null
      : followOthers({ ...basis, ...store, pokes: listening });
  const deps: PeopleDeps = { ...basis, ...store, pokes: others?.pokes ?? listening };
  const nightly = nightlyBackup({
    ...deps,
    installation: installationOf(environment),
    root: resolve(environment.backupFolder),
  });
  const drain = createDrain();
  const eventLoop = watchEventLoop();
  try {
    const app = await createServer({
      ...deps,
      drain,
      eventLoop,
      oldestBackup: nightly.oldest,
      node: environment.node,
      ...(environment.metricsToken === null ? {} : { metricsToken: environment.metricsToken }),
      log: environment.log,
      ...(existsSync(builtApp) ? { publicFolder: builtApp } : {}),
      trustProxy: environment.trustProxy,
      version: packageJson.version,
      url: () => urlOf(app, environment),
      askEveryMs: environment.parcelsMs,
    });
    const unreached = await trouble();
    // Words do not wait for photos: the school opens, and these are sent again later.
    if (unreached !== null) app.log.warn({ why: unreached }, 'the S3 store cannot be reached');
    await makeGood(deps);
    await nightly.know();
    await prepare?.(app, deps);
    await listen(app, environment);
    others?.start((problem) => app.log.warn({ err: problem }, 'other servers are not heard'));
    const stopWork = startWork(app, { deps, environment, nightly });
    const token = await newSetUpToken(deps);
    const url = urlOf(app, environment);
    return {
      url,
      setUpLink: token === null ? null : `${url}/begin#${token}`,
      app,
      stop: async () => {
        drain.begin();
        await leaveTimeToNotice(environment.drainMs);
        await stopWork();
        others?.stop();
        await finish(app);
        eventLoop.stop();
        await close(store);
      },
    };
  } catch (problem) {
    eventLoop.stop();
    others?.stop();
    await close(store);
    throw problem;
  }
}

async function close({ db, ledger }: Store): Promise<void> {
  await db.destroy();
  await ledger.close();
}

/** A load balancer asks now and then whether this server is ready: until then it is served. */
function leaveTimeToNotice(ms: number): Promise<void> {
  return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
}

/** What a crash left undone is done, and what was withdrawn stays so when this is a backup. */
async function makeGood(deps: PeopleDeps): Promise<void> {
  await replayLedger(deps);
  await withdrawCardsAgain(deps);
  await knowParcelsAgain(deps);
  await reconcileDirtySpaces(deps);
  await forgetEndedSessions(deps);
  await finishErasing(deps);
  // Every backup has it from now on.
  await ownKey(deps.db);
}

/** What was kept as long as it had to be. */
async function letGo(deps: PeopleDeps): Promise<void> {
  await upkeep(deps);
  await finishErasing(deps);
  await letLeave(deps);
  await forgetRemoved(deps);
  await forgetParcels(deps);
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

type Work = { deps: PeopleDeps; environment: Environment; nightly: Nightly };

/** What a server does by itself while it runs; answers how to stop it. */
function startWork(
  app: FastifyInstance,
  { deps, environment, nightly }: Work,
): () => Promise<void> {
  const stopUpkeep = startUpkeep(app, {
    upkeep: () => letGo(deps),
    backup: environment.backsUpNightly ? nightly.look : nightly.know,
  });
  const stopAsking = keepAsking(
    { ...deps, url: () => urlOf(app, environment), askEveryMs: environment.parcelsMs },
    (problem) => app.log.error({ err: problem }, 'other schools could not be asked'),
  );
  return async () => {
    stopUpkeep();
    await stopAsking();
  };
}

/** Every hour what may go is let go of; a failure is logged and tried again an hour later. */
function startUpkeep(
  app: FastifyInstance,
  work: Record<'upkeep' | 'backup', () => Promise<void>>,
): () => void {
  const timer = setInterval(() => {
    for (const [name, run] of Object.entries(work)) {
      void run().catch((problem) => app.log.error({ err: problem }, `${name} failed`));
    }
  }, hourMs);
  return () => clearInterval(timer);
}

/**
 * A connection that was answered while closing would stay open until its browser lets go; one
 * that is never done is let go of after half a minute.
 */
async function finish(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), longestFinishMs);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

function urlOf(app: FastifyInstance, { publicUrl }: Environment): string {
  return publicUrl ?? localUrl(app);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

if (import.meta.main) await start(process.env);
