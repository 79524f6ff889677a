/**
 * Erasing on a legal request. Who runs the school reads no portfolio: a piece is named by its code,
 * and kind and day are all that is shown. Its author is told when and by whom, never what.
 */

import type { Transaction } from 'kysely';
import type { ErasureReason } from '#domain/erasure.ts';
import type { PersonId } from '#domain/person.ts';
import { idBeginning } from '#domain/piece-code.ts';
import type { Envelope } from '#domain/record.ts';
import { isNoteToSelf } from '#domain/record-kind.ts';
import type { EraseRefusal, Erasure, FoundPiece } from '#protocol/erase.ts';
import { limits } from '#protocol/limits.ts';
import { forgetSlips } from '#server/installations/forget-parcels.ts';
import { eraseRecords } from '#server/store/erase.ts';
import type { Database, Schema } from '#server/store/schema.ts';
import type { PeopleDeps } from './people-deps.ts';
import { newId } from './secret.ts';

type Tx = Transaction<Schema>;

/** Of such a record a person made nothing: the server writes it itself. */
const ownKind = 'roster';
const atOnce = 100;

export async function findPiece(
  db: Database,
  { pupil, code }: { pupil: PersonId; code: string },
): Promise<FoundPiece | EraseRefusal> {
  const space = await portfolioOf(db, pupil);
  if (space === null) return 'unknown-person';
  const beginning = idBeginning(code);
  if (beginning === null) return 'unknown-piece';
  const found = await db
    .selectFrom('record')
    .select(['id as record', 'kind', 'received_at as received'])
    .where('space', '=', space)
    .where('id', 'like', `${beginning}%`)
    .where('kind', '!=', ownKind)
    .limit(2)
    .execute();
  const [piece] = found;
  // Two pieces of one loopbook with one code: neither is the one that was meant.
  return piece === undefined || found.length > 1 ? 'unknown-piece' : piece;
}

type Act = { id: string; by: PersonId; pupil: PersonId; reason: ErasureReason };
type Asked = Omit<Act, 'id'>;

/** The piece and what was said about it: an answer can repeat what had to go. */
export async function erasePiece(
  deps: PeopleDeps,
  asked: Asked & { record: string },
): Promise<'done' | EraseRefusal> {
  const space = await portfolioOf(deps.db, asked.pupil);
  if (space === null) return 'unknown-person';
  const { record } = asked;
  const rows = await deps.db
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('space', '=', space)
    .where((row) => row.or([row('id', '=', record), row('about', '=', record)]))
    .execute();
  const piece = rows.find(({ id }) => id === record);
  if (piece === undefined || piece.kind === ownKind) return 'unknown-piece';
  const act = { ...asked, id: newId(deps.random) };
  await eraseRecords(deps, { space, records: rows.map(({ id }) => id) }, (tx, erased) =>
    noteErased(tx, deps, { act, erased, kindOf: ({ kind }) => kind }),
  );
  return 'done';
}

/** A whole loopbook, in parts; what a crash leaves is finished at the next start. */
export async function eraseLoopbook(
  deps: PeopleDeps,
  asked: Asked,
): Promise<'done' | EraseRefusal> {
  const space = await portfolioOf(deps.db, asked.pupil);
  if (space === null) return 'unknown-person';
  const act: Act = { ...asked, id: newId(deps.random) };
  await deps.db
    .insertInto('meta')
    .values({ key: `${begun}${space}`, value: JSON.stringify(act) })
    .onConflict((clash) => clash.column('key').doUpdateSet({ value: JSON.stringify(act) }))
    .execute();
  await eraseSpace(deps, space, act);
  return 'done';
}

const begun = 'erasing ';

export async function finishErasing(deps: PeopleDeps): Promise<void> {
  const rows = await deps.db
    .selectFrom('meta')
    .selectAll()
    .where('key', 'like', `${begun}%`)
    .execute();
  for (const { key, value } of rows) {
    await eraseSpace(deps, key.slice(begun.length), JSON.parse(value) as Act);
  }
}

async function eraseSpace(deps: PeopleDeps, space: string, act: Act): Promise<void> {
  const { db } = deps;
  for (;;) {
    const rows = await db
      .selectFrom('record')
      .select('id')
      .where('space', '=', space)
      .where('kind', '!=', ownKind)
      .limit(atOnce)
      .execute();
    if (rows.length === 0) break;
    await eraseRecords(deps, { space, records: rows.map(({ id }) => id) }, (tx, erased) =>
      noteErased(tx, deps, { act, erased, kindOf: () => 'loopbook' }),
    );
  }
  // Words for records that never came to be are in nobody's loopbook, and go with it.
  await db.deleteFrom('held').where('space', '=', space).execute();
  await forgetSlips(db, act.pupil);
  await db.deleteFrom('meta').where('key', '=', `${begun}${space}`).execute();
}

type Note = { act: Act; erased: readonly Envelope[]; kindOf(one: Envelope): string };

/** Beside the erasing itself: each author's own line, and one that the school keeps. */
async function noteErased(
  tx: Tx,
  { now, random }: Pick<PeopleDeps, 'now' | 'random'>,
  { act, erased, kindOf }: Note,
): Promise<void> {
  const { by, pupil, reason } = act;
  const at = now();
  const byAuthor = new Map<PersonId, Envelope[]>();
  for (const one of erased) {
    if (isNoteToSelf(one.kind)) continue;
    byAuthor.set(one.author, [...(byAuthor.get(one.author) ?? []), one]);
  }
  for (const [person, [first, ...others]] of byAuthor) {
    if (first === undefined) continue;
    const pieces = others.length + 1;
    const kind = kindOf(first);
    await tx
      .insertInto('erasure')
      .values({ id: `${act.id} ${person}`, at, by, person, pupil, kind, pieces, reason })
      .onConflict((clash) =>
        clash.column('id').doUpdateSet((row) => ({ pieces: row('erasure.pieces', '+', pieces) })),
      )
      .execute();
  }
  const what = `erased-${act.reason}`;
  await tx
    .insertInto('audit')
    .values({ id: newId(random), at, by, person: pupil, what })
    .execute();
}

/** By the name of the act alone: the names of act and person together are longer than any id. */
export async function erasuresFor(db: Database, person: PersonId): Promise<Erasure[]> {
  const rows = await db
    .selectFrom('erasure')
    .leftJoin('person', 'person.id', 'erasure.by')
    .select(['erasure.id', 'erasure.at', 'erasure.kind', 'erasure.pieces', 'erasure.reason'])
    .select((row) => row.fn.coalesce('person.name', row.val('')).as('by'))
    .where('erasure.person', '=', person)
    .orderBy('erasure.at', 'desc')
    .limit(limits.erasuresTold)
    .execute();
  return rows.map((row) => ({ ...row, id: row.id.slice(0, -` ${person}`.length) }));
}

async function portfolioOf(db: Database, pupil: PersonId): Promise<string | null> {
  const row = await db
    .selectFrom('person')
    .select('portfolio')
    .where('id', '=', pupil)
    .executeTakeFirst();
  return row?.portfolio ?? null;
}
