import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What of a blob's bytes went over the line: by address, and whether the school answered it. */
export type Carried = { path: string; bytes: number; isAnswered: boolean };

export type CutLine = {
  url: string;
  carried: Carried[];
  /** After so many more bytes of photos and voices the line is cut, in the middle of one. */
  cutAfter(bytes: number): void;
  isCut(): boolean;
  mend(): void;
  close(): Promise<void>;
};

/** The line between one device and the school, on this machine: it counts, and can be cut. */
export async function cutLine(school: string): Promise<CutLine> {
  let left = Number.POSITIVE_INFINITY;
  const carried: Carried[] = [];
  const server = createServer((request, response) => {
    if (left <= 0) return void request.socket.destroy();
    const isBlob = request.method === 'PUT' && (request.url ?? '').includes('/blobs/');
    forward(request, response, isBlob ? counted(request) : null);
  });

  function counted(request: IncomingMessage): Carried {
    const part: Carried = { path: request.url ?? '', bytes: 0, isAnswered: false };
    carried.push(part);
    request.on('data', (bytes: Buffer) => {
      part.bytes += bytes.length;
      left -= bytes.length;
      if (left <= 0) server.closeAllConnections();
    });
    return part;
  }

  function forward(request: IncomingMessage, response: ServerResponse, part: Carried | null): void {
    const { method, headers, url = '/' } = request;
    const asked = ask(new URL(url, school), { method, headers, setHost: false }, (answer) => {
      if (part !== null) part.isAnswered = left > 0;
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy());
    response.on('close', () => asked.destroy());
    request.pipe(asked);
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    carried,
    cutAfter(bytes) {
      left = bytes;
    },
    isCut: () => left <= 0,
    mend() {
      left = Number.POSITIVE_INFINITY;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
