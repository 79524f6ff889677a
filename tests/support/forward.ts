import { request as askHttp, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on to another port of this machine, and its answer back as it comes. */
export function forward(incoming: IncomingMessage, port: number, outgoing: ServerResponse): void {
  const { method, url: path, headers } = incoming;
  const onward = askHttp({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onward.destroy());
  incoming.pipe(onward);
}
