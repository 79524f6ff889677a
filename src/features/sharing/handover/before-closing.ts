import type { ReadGrant } from '#domain/audience.ts';
import type { Envelope, RecordId } from '#domain/record.ts';
import type { RecordView } from '#storage/record-view.ts';

/** How grants were before, and of which pieces: what undoing needs, told to nobody. */
type Was = { grants: ReadGrant[]; pieces: RecordId[] };
/** One record is at most 64 KiB: beyond this many pieces the day is set and cannot be taken off again. */
const mostUndone = 1_000;

type Moved = { piece: Pick<Envelope, 'record'>; was: ReadGrant[] };

export function grouped(pieces: readonly Moved[]): Was[] {
  const groups = new Map<string, Was>();
  for (const { piece, was } of pieces.filter((one) => one.was.length > 0).slice(0, mostUndone)) {
    const grants = was.map(({ to, until }) => ({ to, until }));
    const key = JSON.stringify(grants);
    const group = groups.get(key) ?? { grants, pieces: [] };
    group.pieces.push(piece.record);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Two devices that chose apart each wrote down what they moved. */
export function wasIn(closing: RecordView | null): Map<RecordId, ReadGrant[]> {
  const groups = (closing?.fields.was ?? []).flat() as unknown as Was[];
  const found = new Map<RecordId, ReadGrant[]>();
  for (const { grants, pieces } of groups) {
    for (const piece of pieces) found.set(piece, [...(found.get(piece) ?? []), ...grants]);
  }
  return found;
}
