/**
 * Withdrawals outlive backups: what was narrowed, deleted, revoked or erased is also written
 * here, outside the database and before its commit, so that a restored backup never brings it
 * back to view. Written too often is harmless, written too late is not.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Audience } from '#domain/audience.ts';
import type { Instant } from '#domain/instant.ts';

/**
 * `knew`: every mutation that the narrowing knew of: none of them widens it again. `version`: what
 * it left; rows from before that was noted have none. `heads`: every mutation that the deletion
 * knew of.
 */
export type Withdrawal = { space: string; token: string; at: Instant } & (
  | { what: 'narrowed'; record: string; audience: Audience; knew: string[]; version?: string }
  | { what: 'deleted'; record: string; heads: string[] }
  | { what: 'erased'; record: string }
  | { what: 'revoked'; person: string }
  | { what: 'member'; person: string; role: string; level: string; until: Instant | null }
);

/** A card belongs to a person, not to a space: `people/cards.ts` withdraws it again. */
export type WithdrawnCard = { what: 'card'; card: string; at: Instant };

/**
 * No withdrawal, but what withdrawals need: a parcel went out of the school, and what is taken back
 * of it has to be told. Ids alone. `installations/known-parcels.ts` knows it again.
 */
export type GivenParcel = {
  what: 'parcel';
  id: string;
  person: string;
  to: string;
  until: string;
  at: Instant;
  /** As in the table. */
  pieces: string;
};
export type LedgerRow = Withdrawal | WithdrawnCard | GivenParcel;

export type Ledger = {
  /** Resolves when the rows are safe; rejects when they are not, and then nothing is committed. */
  append(rows: readonly LedgerRow[]): Promise<void>;
  /** Those of one space in the order in which they were committed. */
  read(): Promise<LedgerRow[]>;
  close(): Promise<void>;
};

export function memoryLedger(): Ledger {
  const rows: LedgerRow[] = [];
  return {
    append: async (more) => void rows.push(...more),
    read: async () => [...rows],
    close: async () => {},
  };
}

/** One line of JSON each; a line cut off by a crash was never answered for, and is skipped. */
export function openLedger(path: string): Ledger {
  const file = openSync(path, 'a', 0o600);
  return {
    append: async (rows) => {
      if (rows.length === 0) return;
      // The newline in front ends a line that a crash may have cut.
      writeSync(file, rows.map((row) => `\n${JSON.stringify(row)}`).join(''));
      fsyncSync(file);
    },
    read: async () => readLines(path),
    close: async () => closeSync(file),
  };
}

function readLines(path: string): LedgerRow[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(parseLine);
}

function parseLine(line: string): LedgerRow[] {
  if (line.trim() === '') return [];
  try {
    return [JSON.parse(line) as LedgerRow];
  } catch {
    return [];
  }
}
