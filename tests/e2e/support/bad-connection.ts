import {
  request as ask,
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as later } from 'node:timers/promises';

export type BadConnection = {
  url: string;
  /** While false, everything passes as it should. */
  isBad: boolean;
  /** How often each thing went wrong. */
  wrong: Record<Fault, number>;
  close(): Promise<void>;
};

type Fault = 'never arrives' | 'answer lost' | 'answer cut' | 'late' | 'arrives twice';
const faults: Fault[] = ['never arrives', 'answer lost', 'answer cut', 'late', 'arrives twice'];

/** A network between the devices and the school that loses, delays, cuts and doubles, on this machine. */
export async function badConnection(school: string, chance: () => number): Promise<BadConnection> {
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const connection: BadConnection = {
    url: `http://localhost:${port}`,
    isBad: false,
    wrong: Object.fromEntries(faults.map((one) => [one, 0])) as BadConnection['wrong'],
    close: () => closed(server),
  };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const fault = faultFor(request);
    if (fault !== null) connection.wrong[fault] += 1;
    if (fault === 'never arrives') return void response.destroy();
    if (fault === 'late') await later(chance() * 2_000);
    const call = { school, request, response, body };
    if (fault === 'arrives twice') await forward(call).then(bytesOf);
    const answer = await forward(call);
    if (fault === 'answer lost') return void response.destroy();
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    if (fault !== 'answer cut') return void answer.pipe(response);
    const bytes = await bytesOf(answer);
    response.write(bytes.subarray(0, bytes.length >> 1));
    response.destroy();
  }

  function faultFor({ url = '' }: IncomingMessage): Fault | null {
    if (!connection.isBad || !url.startsWith('/api/')) return null;
    if (url.includes('/pokes')) return chance() < 0.3 ? 'never arrives' : null;
    return chance() < 0.45 ? (faults[Math.floor(chance() * faults.length)] ?? null) : null;
  }
  return connection;
}

type Call = {
  school: string;
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
};

function forward({ school, request, response, body }: Call): Promise<IncomingMessage> {
  return new Promise((done, failed) => {
    const { method, headers, url = '/' } = request;
    const asked = ask(new URL(url, school), { method, headers, setHost: false }, done);
    asked.on('error', failed);
    // Whoever hangs up here, hangs up there: an event stream would stay open for nobody.
    response.on('close', () => asked.destroy());
    asked.end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
