import { request as ask, createServer } from 'node:http';

export type NextWorker = { url: string; deploy(): void; close(): Promise<void> };

/** The same school, which from a moment on has another worker: browsers hear of a new version. */
export async function nextWorkerOf(school: string): Promise<NextWorker> {
  let isNext = false;
  const server = createServer((request, response) => {
    const { method, headers, url = '/' } = request;
    const isWorker = url.startsWith('/service-worker.js');
    const asked = { ...headers };
    if (isWorker) {
      asked['accept-encoding'] = 'identity';
      delete asked['if-none-match'];
      delete asked['if-modified-since'];
    }
    const to = ask(new URL(url, school), { method, headers: asked, setHost: false }, (answer) => {
      const told = { ...answer.headers };
      if (isWorker) delete told['content-length'];
      if (isWorker && isNext) delete told.etag;
      response.writeHead(answer.statusCode ?? 502, told);
      answer.pipe(response, { end: !isWorker });
      if (isWorker) answer.on('end', () => response.end(isNext ? '\n// the next one' : ''));
    });
    to.on('error', () => response.destroy());
    response.on('close', () => to.destroy());
    request.pipe(to);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`,
    deploy() {
      isNext = true;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
