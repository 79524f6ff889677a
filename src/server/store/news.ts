/**
 * What is new in a space for one reader, item by item in the order of commits. The space is read
 * as far as the answer has room, and no further.
 */
import type { Transaction } from 'kysely';
import type { Instant } from '#domain/instant.ts';
import { wireBytes } from './changes.ts';
import type { SpacePlan } from './plan.ts';
import type { Schema } from './schema.ts';
import { firstAfter } from './slices.ts';
import { type Gone, type Reader, readable, type View, type Visible } from './visible.ts';

/** One thing that a person may hear of, at its place in the history. */
export type NewsItem = {
  seq: number;
  token: string;
  at: Instant;
  bytes: number;
} & ({ visible: Visible } | { gone: Gone });

export type SpaceNews = {
  plan: SpacePlan;
  view: View;
  /** When the newest commit was made that this person may see. */
  newest: Instant;
  /** The `at` after everything. */
  at: string;
  stream: NewsStream;
};

const goneBytes = 80;
const rowsAtOnce = 200;

/** Rows that were read, and whether they are the last ones. */
export type Slice = { rows: readonly Visible[]; isLast: boolean };

export function itemOfRecord(visible: Visible): NewsItem {
  const { seq, rev, touched_at: at } = visible.row;
  return { seq, token: rev, at, bytes: wireBytes(visible), visible };
}

export function itemOfGone(gone: Gone): NewsItem {
  const { seq, token, at } = gone;
  return { seq, token, at, bytes: goneBytes, gone };
}

export class NewsStream {
  readonly #reader: Reader;
  readonly #view: View;
  #slice: Slice | null;
  #gone: readonly Gone[];
  #since: number;
  #isEnded = false;
  #ready: NewsItem[] = [];

  /** `first`: what was read already. `gone`: in the order of commits. */
  constructor(
    reader: Reader,
    view: View,
    { first, gone }: { first: Slice; gone: readonly Gone[] },
  ) {
    this.#reader = reader;
    this.#view = view;
    this.#slice = first;
    this.#gone = gone;
    this.#since = view.since;
  }

  /** The next item, which stays the next one until it is taken; null at the end. */
  async next(tx: Transaction<Schema>): Promise<NewsItem | null> {
    while (this.#ready.length === 0 && !this.#isEnded) await this.#read(tx);
    return this.#ready[0] ?? null;
  }

  take(): void {
    this.#ready.shift();
  }

  async #read(tx: Transaction<Schema>): Promise<void> {
    const { rows, isLast } = this.#slice ?? (await this.#more(tx));
    this.#slice = null;
    const upTo = isLast ? Number.POSITIVE_INFINITY : (rows.at(-1)?.row.seq ?? this.#since);
    const views = new Map([[this.#view.space, this.#view]]);
    const visible = await readable(tx, this.#reader, views, rows);
    const gone = this.#gone.filter(({ seq }) => seq <= upTo);
    this.#gone = this.#gone.slice(gone.length);
    this.#ready = [...visible.map(itemOfRecord), ...gone.map(itemOfGone)].sort(
      (one, other) => one.seq - other.seq,
    );
    this.#since = upTo;
    this.#isEnded = isLast;
  }

  async #more(tx: Transaction<Schema>): Promise<Slice> {
    const point = { space: this.#view.space, since: this.#since };
    const rows = await firstAfter(tx, [point], rowsAtOnce);
    return { rows, isLast: rows.length < rowsAtOnce };
  }
}
