/**
 * The server as a function of what it stands on. It listens nowhere by itself: `main.ts` opens a
 * port, tests and the simulation hand it requests.
 */
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';
import { minuteMs } from '#domain/instant.ts';
import { limits } from '#protocol/limits.ts';
import { answerErrors, answerOddAddress } from './errors.ts';
import { healthRoutes } from './routes/health.ts';
import { pokeRoutes } from './routes/pokes.ts';
import { schoolRoutes } from './routes/school.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { setUpRoutes } from './routes/set-up.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { staticRoutes } from './routes/static.ts';
import { syncRoutes } from './routes/sync.ts';
import type { ServerDeps } from './server-deps.ts';
import { createPokes } from './store/pokes.ts';
import { newToken } from './store/token.ts';

/** A class of 30 behind one address syncs without waiting; a broken client does not go on for ever. */
const requestsPerMinute = 240;
const smallestToCompress = 1024;
const longestLoopDelayMs = 2_000;

export async function createServer(given: ServerDeps): Promise<FastifyInstance> {
  const deps = { ...given, pokes: given.pokes ?? createPokes() };
  const app = Fastify({
    bodyLimit: limits.requestBytes,
    logger: { level: deps.log ?? 'warn' },
    trustProxy: deps.trustProxy === true ? ourOwnProxy : false,
    frameworkErrors: answerOddAddress,
    genReqId: () => newToken(deps.random),
    forceCloseConnections: 'idle',
  });
  answerErrors(app);
  await app.register(helmet, helmetOptions);
  await app.register(cookie);
  await app.register(compress, {
    threshold: smallestToCompress,
    encodings: ['gzip', 'deflate'],
    requestEncodings: ['gzip', 'deflate'],
  });
  if (deps.rateLimits !== false) await protect(app);
  app.addHook('onRequest', async (request, reply) => {
    // What is said to one person is kept by no browser and no proxy.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  healthRoutes(app, deps);
  syncRoutes(app, deps);
  pokeRoutes(app, deps);
  signInRoutes(app, deps);
  setUpRoutes(app, deps);
  await sessionRoutes(app, deps);
  await schoolRoutes(app, deps);
  if (deps.publicFolder !== undefined) await staticRoutes(app, deps.publicFolder);
  return app;
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

async function protect(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinute,
    timeWindow: minuteMs,
    keyGenerator: (request) => `${request.ip} ${request.url.split('/')[3] ?? ''}`,
    allowList: (request) => !request.url.startsWith('/api/as/'),
    errorResponseBuilder: (_request, { ttl }) => ({
      statusCode: 429,
      reason: 'wait',
      afterMs: ttl,
    }),
  });
  // Before anybody's session is looked up.
  app.addHook('onRequest', app.rateLimit());
  await app.register(underPressure, {
    maxEventLoopDelay: longestLoopDelayMs,
    pressureHandler: (_request, reply) => {
      void reply.code(503).header('retry-after', 5).send({ reason: 'busy' });
    },
  });
}
