import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { assert } from '#domain/assert.ts';
import { secondMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { Running, ServerDeps } from '../server-deps.ts';
import { sessionFor } from './sync.ts';

const heartbeatMs = 25 * secondMs;
/** How soon a browser comes back when the stream ends. */
const retryMs = 5 * secondMs;
const newSessionMs = 200;
const streamsPerPerson = 12;
const elsewhereSpreadMs = 4 * secondMs;

/** `GET /api/as/:person/pokes`: names spaces with news for this person, never what the news is. */
export function pokeRoutes(app: FastifyInstance, deps: ServerDeps & { running: Running }): void {
  const { pokes } = deps;
  const { drain, metrics } = deps.running;
  assert(pokes, 'the server hands pokes to its routes');
  const streams = new Map<ServerResponse, PersonId>();

  const sendElsewhere = () => {
    for (const stream of streams.keys()) stream.end(elsewhere(deps.random));
  };
  drain.onBegin(sendElsewhere);
  app.addHook('preClose', async () => sendElsewhere());

  app.get('/api/as/:person/pokes', { exposeHeadRoute: false }, async (request, reply) => {
    const session = await sessionFor(deps, request);
    if (session === null || session.life !== 'full') {
      return reply.code(401).send({ reason: 'signed-out' });
    }
    const { person } = session;
    if ([...streams.values()].filter((one) => one === person).length >= streamsPerPerson) {
      return reply.code(429).send({ reason: 'wait', afterMs: heartbeatMs });
    }
    reply.hijack();
    const stream = reply.raw;
    // The headers of the whole server too; a proxy must not gather events.
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) stream.setHeader(name, value);
    }
    stream.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    stream.write(`retry: ${retryMs}\n\n`);
    if (drain.isDraining()) return void stream.end(elsewhere(deps.random));
    streams.set(stream, person);
    metrics.streams(1);
    const { device = null } = request.query as { device?: string };
    const say = (words: string) => void sayWhileSignedIn({ deps, request, stream }, words);
    const stop = pokes.listen({
      person,
      device,
      hear: (poke) => say(`data: ${JSON.stringify(poke)}\n\n`),
    });
    const heartbeat = setInterval(() => say(': here\n\n'), heartbeatMs);
    stream.on('close', () => {
      clearInterval(heartbeat);
      stop();
      streams.delete(stream);
      metrics.streams(-1);
    });
  });
}

/** Comes back by itself, to a server that stays: not all in the same moment. */
function elsewhere(random: ServerDeps['random']): string {
  const waitMs = secondMs + Math.floor(((random(1)[0] ?? 0) / 256) * elsewhereSpreadMs);
  return `retry: ${waitMs}\nevent: elsewhere\ndata: {}\n\n`;
}

type Listening = { deps: ServerDeps; request: FastifyRequest; stream: ServerResponse };

/**
 * A device that was signed out or ended from elsewhere does not even learn that there is news. One
 * that was given a new session meanwhile comes back at once, and hears it then.
 */
async function sayWhileSignedIn(
  { deps, request, stream }: Listening,
  words: string,
): Promise<void> {
  try {
    const session = await sessionFor(deps, request);
    if (stream.writableEnded || stream.destroyed) return;
    if (session?.life === 'full') stream.write(words);
    else stream.end(`retry: ${newSessionMs}\n\n`);
  } catch (problem) {
    request.log.error({ err: problem }, 'a stream of pokes failed');
    stream.end();
  }
}
