/** What accidents and ill will do to a request on its way. */
import { deflateSync, gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import {
  oddHeaders,
  oddQueries,
  oddSegments,
  oddTypes,
  oddValues,
  rawValues,
} from './odd-values.ts';

export type Sent = {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
};
export type Damage = { name: string; apply(sent: Sent): Sent };

const tooMuch = 1_100_000;
/** Thirty megabytes of nothing in thirty kilobytes. */
const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 0x20));

const text = (sent: Sent) => String(sent.payload ?? '');
const withText = (sent: Sent, payload: string | Buffer): Sent => ({ ...sent, payload });

/** One random value in a JSON text, exchanged for another text. */
function exchanged(json: string, at: number, value: string): string {
  const tokens = json.matchAll(
    /"(?:[^"\\]|\\.)*"(\s*:)?|-?\d+(?:\.\d+)?|true|false|null|\[\]|\{\}/g,
  );
  const values = [...tokens].filter(([, colon]) => colon === undefined);
  const found = values[at % Math.max(1, values.length)];
  if (found === undefined) return value;
  return json.slice(0, found.index) + value + json.slice(found.index + found[0].length);
}

function encoded(sent: Sent, encoding: string, payload: Buffer): Sent {
  return { ...sent, payload, headers: { ...sent.headers, 'content-encoding': encoding } };
}

function segmented(sent: Sent, at: number, segment: string): Sent {
  const parts = sent.url.split('/');
  const index = 1 + (at % Math.max(1, parts.length - 1));
  return { ...sent, url: parts.map((part, place) => (place === index ? segment : part)).join('/') };
}

const place = fc.nat(2_000);

/** Of one sort, drawn so often. */
function sort<Drawn>(
  weight: number,
  drawn: Arbitrary<Drawn>,
  make: (drawn: Drawn) => [name: string, apply: Damage['apply']],
) {
  const arbitrary = drawn.map((one): Damage => {
    const [name, apply] = make(one);
    return { name, apply };
  });
  return { weight, arbitrary };
}

const always = fc.constant(null);
const short = (value: unknown) => JSON.stringify(value).slice(0, 40);
const headed = (sent: Sent, headers: Record<string, string>): Sent => {
  return { ...sent, headers: { ...sent.headers, ...headers } };
};
const zipped = (sent: Sent) => gzipSync(text(sent));

export const damages: Arbitrary<Damage> = fc.oneof(
  sort(3, always, () => ['as it should be', (sent) => sent]),
  sort(3, place, (at) => [
    `cut at ${at}`,
    (sent) => withText(sent, text(sent).slice(0, at % (text(sent).length + 1))),
  ]),
  sort(6, fc.tuple(place, fc.constantFrom(...oddValues)), ([at, value]) => [
    `value ${at}: ${short(value)}`,
    (sent) => withText(sent, exchanged(text(sent), at, JSON.stringify(value))),
  ]),
  sort(4, fc.tuple(place, fc.constantFrom(...rawValues)), ([at, value]) => [
    `raw ${at}: ${short(value)}`,
    (sent) => withText(sent, exchanged(text(sent), at, value)),
  ]),
  sort(2, fc.jsonValue({ maxDepth: 4 }), (value) => [
    'another body',
    (sent) => withText(sent, JSON.stringify(value)),
  ]),
  sort(2, always, () => ['turned around', (sent) => withText(sent, turned(text(sent)))]),
  sort(1, always, () => ['too large', (sent) => withText(sent, text(sent) + ' '.repeat(tooMuch))]),
  sort(2, fc.uint8Array({ maxLength: 60 }), (bytes) => [
    'bytes',
    (sent) => withText(sent, Buffer.from(bytes)),
  ]),
  sort(2, fc.constantFrom(...oddTypes), (type) => [
    `type ${type}`,
    (sent) => headed(sent, { 'content-type': type }),
  ]),
  sort(1, always, () => ['gzip', (sent) => encoded(sent, 'gzip', zipped(sent))]),
  sort(1, always, () => [
    'half a gzip',
    (sent) => encoded(sent, 'gzip', zipped(sent).subarray(0, 15)),
  ]),
  sort(1, fc.constantFrom('gzip', 'br', 'identity', 'gzip, gzip', 'x', 'deflate'), (encoding) => [
    `called ${encoding}`,
    (sent) => encoded(sent, encoding, deflateSync(text(sent))),
  ]),
  sort(4, fc.tuple(place, fc.constantFrom(...oddSegments)), ([at, segment]) => [
    `path ${short(segment)}`,
    (sent) => segmented(sent, at, segment),
  ]),
  sort(3, fc.constantFrom(...oddQueries), (query) => [
    `query ${short(query)}`,
    (sent) => ({ ...sent, url: sent.url + query }),
  ]),
  sort(3, fc.constantFrom(...oddHeaders), (headers) => [
    `headers ${short(headers)}`,
    (sent) => headed(sent, headers),
  ]),
);

/** It takes a while to unpack, so it comes a few times only. */
export const gzipBomb: Damage = {
  name: 'a gzip bomb',
  apply: (sent) => encoded(sent, 'gzip', bomb),
};

function turned(json: string): string {
  try {
    return JSON.stringify(turnedValue(JSON.parse(json)));
  } catch {
    return [...json].reverse().join('');
  }
}

function turnedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedValue).reverse();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, turnedValue(part)] as const);
  return Object.fromEntries(entries.reverse());
}
