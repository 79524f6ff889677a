import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const yearSeconds = 365 * 24 * 60 * 60;

/**
 * The built app. Files in `assets` carry their hash in their name and are kept for ever, those of
 * earlier builds too, so that an open tab keeps working; all else is asked for again. An address
 * of the app gets the app; a file that is not there is a 404, never a page in its place.
 *
 * No browser keeps the page itself in memory after somebody left it (`no-store`, over https):
 * WebKit freezes such a page in the middle of a transaction, and the next page waits for it before
 * a white screen. Nor is what somebody signed out of one press of "back" away.
 */
export async function staticRoutes(app: FastifyInstance, publicFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: publicFolder,
    serve: false,
    cacheControl: false,
    // The build leaves them beside the files that never change.
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cachingOf(path.slice(publicFolder.length)));
      if (isDecoder(path)) reply.header('content-security-policy', decoderRules);
    },
  });

  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    return reply.sendFile(isAddressOfApp(path) ? 'index.html' : path);
  });
}

/**
 * A worker follows the rules that came with its own file: this one may run the WebAssembly of our
 * decoder for voices, and nothing else. The page itself may not.
 */
const decoderRules = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

function isDecoder(path: string): boolean {
  return /[\\/]assets[\\/]decoder-worker-[\w-]+\.js(?:\.gz)?$/.test(path);
}

function cachingOf(path: string): string {
  if (/^[\\/]?assets[\\/]/.test(path)) return `public, max-age=${yearSeconds}, immutable`;
  return /[\\/]?index\.html$/.test(path) ? 'no-store' : 'no-cache';
}

function isAddressOfApp(path: string): boolean {
  const [first = '', ...rest] = path.split('/');
  const last = rest.at(-1) ?? first;
  return first !== 'api' && first !== 'assets' && !last.includes('.');
}
