import type { Transaction } from 'kysely';
import { mayEdit, mayRead } from '#domain/access.ts';
import type { Instant } from '#domain/instant.ts';
import { isPresent } from '#domain/membership.ts';
import type { PersonId } from '#domain/person.ts';
import type { BlobPlace } from '../blob-store/blob-store.ts';
import { rowToMember } from './rows.ts';
import type { Schema } from './schema.ts';
import type { StoreDeps } from './store-deps.ts';
import { snapshot } from './transact.ts';
import { readableVersions } from './versions.ts';
import { recordsNamed } from './visible.ts';

type Tx = Transaction<Schema>;
export type BlobAsked = BlobPlace & { person: PersonId };

export type BlobAccess = {
  mayPut: boolean;
  mayGet: boolean;
  /** Null where no version of the record names it. */
  blob: { size: number; type: string; isBegun: boolean; isComplete: boolean } | null;
};

/**
 * The one place that decides about blobs: whoever may edit the record brings them, whoever may
 * read it gets those that it shows now. What only an earlier version shows is for those who may
 * read that version. Null: there is nothing here for this person.
 */
export function blobAccess(
  deps: Pick<StoreDeps, 'db' | 'now'>,
  asked: BlobAsked,
): Promise<BlobAccess | null> {
  return snapshot(deps.db, async (tx) => {
    const now = deps.now();
    const rights = await rightsIn(tx, asked, now);
    if (rights === null) return null;
    const blob = await blobNamed(tx, asked);
    if (blob === null) return { mayPut: rights.mayEdit, mayGet: false, blob };
    const mayGet = blob.isShown || (await isInVersion(tx, asked, blob.mutations, now));
    return { mayPut: rights.mayEdit, mayGet, blob };
  });
}

async function rightsIn(
  tx: Tx,
  { person, space, record }: BlobAsked,
  now: Instant,
): Promise<{ mayEdit: boolean } | null> {
  const row = await tx
    .selectFrom('member')
    .selectAll()
    .where('space', '=', space)
    .where('person', '=', person)
    .executeTakeFirst();
  const [found] = await recordsNamed(tx, [[space, record]]);
  if (row === undefined || found === undefined) return null;
  const member = rowToMember(row);
  if (!isPresent(member, now)) return null;
  const { envelope } = found;
  const [about] = envelope.about === null ? [] : await recordsNamed(tx, [[space, envelope.about]]);
  const target = about?.envelope ?? null;
  if (!mayRead(member, envelope, target, now)) return null;
  return { mayEdit: mayEdit(member, envelope, target, now) };
}

async function blobNamed(tx: Tx, { space, record, sha256 }: BlobPlace) {
  const row = await tx
    .selectFrom('blob')
    .select(['size', 'type', 'begun_at', 'complete_at'])
    .where('space', '=', space)
    .where('record', '=', record)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  const refs = await tx
    .selectFrom('blob_ref as ref')
    .leftJoin('head', (join) =>
      join
        .onRef('head.space', '=', 'ref.space')
        .onRef('head.record', '=', 'ref.record')
        .onRef('head.mutation', '=', 'ref.mutation'),
    )
    .select(['ref.mutation', 'head.seq'])
    .where('ref.space', '=', space)
    .where('ref.record', '=', record)
    .where('ref.sha256', '=', sha256)
    .execute();
  if (row === undefined || refs.length === 0) return null;
  const { size, type, begun_at, complete_at } = row;
  return {
    size,
    type,
    isBegun: begun_at !== null,
    isComplete: complete_at !== null,
    isShown: refs.some((ref) => ref.seq !== null),
    mutations: refs.map((ref) => ref.mutation),
  };
}

async function isInVersion(
  tx: Tx,
  asked: BlobAsked,
  mutations: readonly string[],
  now: Instant,
): Promise<boolean> {
  const versions = await readableVersions(tx, asked, now);
  return mutations.some((mutation) => versions.has(mutation));
}
