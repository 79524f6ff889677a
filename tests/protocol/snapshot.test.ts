import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as blob from '#protocol/blob.ts';
import { change } from '#protocol/change.ts';
import * as erase from '#protocol/erase.ts';
import * as help from '#protocol/help.ts';
import * as history from '#protocol/history.ts';
import { limits, protocolVersion } from '#protocol/limits.ts';
import { mutation } from '#protocol/mutation.ts';
import * as parcel from '#protocol/parcel.ts';
import * as school from '#protocol/school.ts';
import * as signIn from '#protocol/sign-in.ts';
import * as sync from '#protocol/sync.ts';

/** The shape of a schema: everything that both sides must agree on, in one plain value. */
function shapeOf(value: unknown): unknown {
  if (value instanceof RegExp) return value.toString();
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([key, part]) => isOfTheWire(key, part));
  return Object.fromEntries(
    parts
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, shapeOf(part)]),
  );
}

/** What the schema library notes for itself is no part of the wire. */
function isOfTheWire(key: string, part: unknown): boolean {
  if (typeof part === 'function' || key.startsWith('~') || key === 'async') return false;
  return !(typeof part === 'string' && (key === 'kind' || key === 'expects'));
}

const wire = JSON.stringify(
  shapeOf({ blob, erase, limits, change, help, history, mutation, parcel, school, signIn, sync }),
  null,
  1,
);
const snapshot = join(import.meta.dirname, `wire-v${protocolVersion}.json`);

/** A change here is a new protocol version, or a deliberate one before the first release. */
it('the wire schemas match the snapshot named after the protocol version', () => {
  if (process.env.WRITE_WIRE_SNAPSHOT === 'yes') writeFileSync(snapshot, `${wire}\n`);
  expect(existsSync(snapshot), `${snapshot} is missing`).toBe(true);
  expect(wire).toBe(readFileSync(snapshot, 'utf8').trim());
});
