/** What a record is called wherever it goes; the digests of these seeds are made outside. */
import type { SpaceId } from './membership.ts';
import type { RecordId } from './record.ts';

/** A word that names a record in every file it is ever in, and tells nothing of where it lives. */
export type PieceName = string;

/** Of a record that came along before it is the name that it has already. */
export function pieceSeed(space: SpaceId, record: RecordId): string {
  return JSON.stringify(['loopboek', 'piece', space, record]);
}

/** Every device of a person makes the same record of a piece: bringing it twice adds nothing. */
export function recordOfPieceSeed(space: SpaceId, piece: PieceName): string {
  return JSON.stringify(['loopboek', space, 'along', piece]);
}
