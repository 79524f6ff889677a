/**
 * The server as a function of what it stands on. It listens nowhere by itself: `main.ts` opens a
 * port, tests and the simulation hand it requests.
 */
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { minuteMs } from '#domain/instant.ts';
import { limits } from '#protocol/limits.ts';
import { createDrain } from './drain.ts';
import { answerErrors, answerOddAddress, busy } from './errors.ts';
import { loggerOptions, logRequests } from './logging.ts';
import { createMetrics } from './metrics.ts';
import { blobRoutes } from './routes/blobs.ts';
import { healthRoutes } from './routes/health.ts';
import { helpRoutes } from './routes/help.ts';
import { historyRoutes } from './routes/history.ts';
import { blobBytesOf, databaseSeconds, metricsRoutes } from './routes/metrics.ts';
import { parcelRoutes } from './routes/parcels.ts';
import { pokeRoutes } from './routes/pokes.ts';
import { schoolRoutes } from './routes/school.ts';
import { schoolsRoutes } from './routes/schools.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { staticRoutes } from './routes/static.ts';
import { syncRoutes } from './routes/sync.ts';
import type { Running, ServerDeps } from './server-deps.ts';
import { createShedding } from './shedding.ts';
import { createPokes } from './store/pokes.ts';
import { newToken } from './store/token.ts';

/** A class of 30 behind one address syncs without waiting; a broken client does not go on for ever. */
const requestsPerMinute = 240;
const smallestToCompress = 1024;

export async function createServer(given: ServerDeps): Promise<FastifyInstance> {
  const running = runningOf(given);
  const deps = { ...given, pokes: given.pokes ?? createPokes(), running };
  const app = Fastify({
    bodyLimit: limits.requestBytes,
    logger: loggerOptions(deps),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'id' }),
    trustProxy: deps.trustProxy === true ? ourOwnProxy : false,
    frameworkErrors: answerOddAddress,
    genReqId: () => newToken(deps.random),
    forceCloseConnections: 'idle',
    // While it goes away, what comes over connections that are still open is answered.
    return503OnClosing: false,
  });
  deps.alert ??= ({ mutation, instead }) => {
    running.metrics.damaged();
    // An id alone: an operator looks for a failing disk, and a backup has the words.
    app.log.error({ mutation, instead }, 'a stored head does not fit its sum');
  };
  logRequests(app, running.metrics);
  answerErrors(app);
  await app.register(helmet, { global: false });
  protectPages(app);
  await app.register(cookie);
  await app.register(compress, {
    threshold: smallestToCompress,
    encodings: ['gzip', 'deflate'],
    requestEncodings: ['gzip', 'deflate'],
  });
  if (deps.rateLimits !== false) await limitEach(app);
  shedOthers(app, running);
  app.addHook('onRequest', async (request, reply) => {
    // What is said to one person is kept by no browser and no proxy.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  healthRoutes(app, { ...deps, drain: running.drain });
  metricsRoutes(app, deps, running.metrics);
  syncRoutes(app, deps);
  historyRoutes(app, deps);
  await blobRoutes(app, deps);
  pokeRoutes(app, deps);
  signInRoutes(app, deps);
  setUpRoutes(app, deps);
  await sessionRoutes(app, deps);
  await schoolRoutes(app, deps);
  await helpRoutes(app, deps);
  const speaking = { ...deps, url: given.url ?? (() => localUrl(app)) };
  await schoolsRoutes(app, speaking);
  await parcelRoutes(app, speaking);
  if (deps.publicFolder !== undefined) await staticRoutes(app, deps.publicFolder);
  return app;
}

/** With port 0 the system chooses one. */
export function localUrl(app: FastifyInstance): string {
  const [address] = app.addresses();
  const port = typeof address === 'object' ? `:${address.port}` : '';
  return `http://localhost${port}`;
}

/** Believes what our own proxy added to X-Forwarded-For; what stood there, a sender made up. */
const ourOwnProxy = (_address: string, hop: number): boolean => hop === 0;

/** No script but our own files; nothing of the app inside another site's frame. */
const helmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Accessible components place a few style rules of their own in the page.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      mediaSrc: ["'self'", 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' as const },
};

/** The same for every answer: putting the words together each time costs as much as a question. */
function protectPages(app: FastifyInstance): void {
  let words: [name: string, value: string][] | null = null;
  app.addHook('onRequest', async (_request, reply) => {
    if (words === null) {
      await reply.helmet(helmetOptions);
      words = Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]);
    }
    for (const [name, value] of words) reply.header(name, value);
  });
}

async function limitEach(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinute,
    timeWindow: minuteMs,
    keyGenerator: (request) => `${request.ip} ${request.url.split('/')[3] ?? ''}`,
    allowList: (request) => !/^\/api\/(as|parcels)\//.test(request.url),
    errorResponseBuilder: (_request, { ttl }) => ({
      statusCode: 429,
      reason: 'wait',
      afterMs: ttl,
    }),
  });
  // Before anybody's session is looked up.
  app.addHook('onRequest', app.rateLimit());
}

/** Made for each server, so that two in one process count apart. */
function runningOf(given: ServerDeps): Running {
  const { db, eventLoop, random, version, node = 'loopboek', drain = createDrain() } = given;
  const shedding = createShedding({
    eventLoop,
    random,
    noteWait: (ms) => metrics.firstSyncWaited(ms),
  });
  const metrics = createMetrics({
    version,
    node,
    eventLoop,
    waitingFirstSyncs: shedding.waiting,
    databaseSeconds: () => databaseSeconds(db),
    blobBytes: blobBytesOf(db),
  });
  return { metrics, shedding, drain };
}

/** An exchange decides for itself what can wait; whoever looks after the server always gets in. */
function shedOthers(app: FastifyInstance, { metrics, shedding }: Running): void {
  app.addHook('onRequest', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const mayWait = url.startsWith('/api/as/') && !url.endsWith('/sync');
    if (!mayWait || !shedding.isOverwhelmed()) return;
    metrics.shed();
    return busy(reply, shedding.comeBackMs());
  });
}
