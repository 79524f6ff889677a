/**
 * What the log may know. One line a request: which route (the pattern, never the address, which
 * names people), the answer's status, time, bytes and an id that the person can quote. Never who,
 * never from where, never a word that anybody wrote, no cookie, no card.
 */
import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';
import type { ServerDeps } from './server-deps.ts';

export function loggerOptions({ log, logTo, node }: Pick<ServerDeps, 'log' | 'logTo' | 'node'>) {
  return {
    level: log ?? 'warn',
    base: { node: node ?? null },
    // The library's own would write addresses and whatever an error carries.
    serializers: { err: errorForLog, req: () => ({}), res: () => ({}) },
    ...(logTo === undefined ? {} : { stream: logTo }),
  };
}

export type LoggedError = {
  type: string;
  code?: string;
  message: string;
  stack: string;
};

const longestMessage = 200;
const framesKept = 12;

/**
 * Enough to find a fault. An error's own words may quote what a person wrote (a parser does, and
 * so do databases), so everything between quotes is left out, and nothing is kept of its fields.
 */
export function errorForLog(problem: unknown): LoggedError {
  if (!(problem instanceof Error)) return { type: typeof problem, message: '', stack: '' };
  const { name, message, stack = '' } = problem;
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : undefined;
  const frames = stack.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    type: name,
    ...(code === undefined ? {} : { code }),
    message: withoutQuotes(message).slice(0, longestMessage),
    stack: frames.slice(0, framesKept).join('\n'),
  };
}

function withoutQuotes(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/["'`“«].*["'`”»]/, '…');
}

/** Every answer carries the id under which the log knows it. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  const sentBefore = new WeakMap<object, number>();
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    sentBefore.set(request.raw, request.raw.socket?.bytesWritten ?? 0);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    const ms = Math.round(elapsedTime * 10) / 10;
    const before = sentBefore.get(request.raw) ?? 0;
    const written = (request.raw.socket?.bytesWritten ?? 0) - before;
    const length = Number(reply.getHeader('content-length') ?? 0);
    const bytes = written > 0 ? written : length;
    request.log.info({ method, route, status, ms, bytes }, 'answered');
    // A stream of news lasts as long as a screen is lit: no time to answer.
    if (!reply.sent || !isStream(route)) metrics.request({ method, route, status, ms });
  });
}

function isStream(route: string): boolean {
  return route.endsWith('/pokes');
}
