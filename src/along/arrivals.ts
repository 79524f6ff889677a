/** What a file has for this loopbook: what is new here, what is here already, what has no place. */
import type { ContentDocument } from '#content/document.ts';
import { alongField, alongOf } from '#domain/along.ts';
import { derivedIdSeed, uuidFromDigest } from '#domain/derived-id.ts';
import type { SpaceId } from '#domain/membership.ts';
import { type PieceName, recordOfPieceSeed } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import { readRecords } from '#storage/records.ts';
import { type Reading, takenKinds } from './gather.ts';
import { pieceName, withRecords } from './names.ts';
import type { Piece } from './package.ts';

/**
 * `act`: between people of the school it comes from. `answerless`: what it answers is not there.
 * `own`: of that there is one, and it is here already.
 */
export type WhyLeft = 'act' | 'answerless' | 'own' | 'too-large' | 'file';
export type Left = { title: string; why: WhyLeft };

export type Arrivals = {
  space: SpaceId;
  /** What answers something comes after it. */
  fresh: Piece[];
  here: number;
  left: { piece: Piece; why: WhyLeft }[];
  recordOf: ReadonlyMap<PieceName, RecordId>;
};

/** What a pupil makes in their own loopbook; words of home become an entry of theirs. */
const kindHere: Readonly<Record<string, string>> = {
  introduction: 'introduction',
  entry: 'entry',
  'home-entry': 'entry',
  step: 'step',
  sheet: 'sheet',
  talk: 'talk',
  agreement: 'agreement',
  transition: 'transition',
  reply: 'reply',
};

export function kindFor({ kind }: Pick<Piece, 'kind'>): string | null {
  return Object.hasOwn(kindHere, kind) ? (kindHere[kind] ?? null) : null;
}

export async function arrivalsOf(
  reading: Reading,
  space: SpaceId,
  pieces: readonly Piece[],
): Promise<Arrivals> {
  const known = await knownHere(reading, space);
  const recordOf = new Map<PieceName, RecordId>(known);
  for (const piece of pieces) {
    if (!recordOf.has(piece.piece)) {
      recordOf.set(piece.piece, await recordFor(reading, space, piece));
    }
  }
  const standing = new Set(
    pieces.filter((one) => one.about === null && kindFor(one)).map(({ piece }) => piece),
  );
  const fresh: Piece[] = [];
  const left: Arrivals['left'] = [];
  let here = 0;
  for (const piece of pieces) {
    if (known.has(piece.piece) || (await isHere(reading, space, recordOf.get(piece.piece)))) {
      if (known.has(piece.piece) || piece.kind !== 'introduction') here += 1;
      else left.push({ piece, why: 'own' });
      continue;
    }
    const why = whyLeft(piece, standing);
    if (why === null) fresh.push(piece);
    else left.push({ piece, why });
  }
  const order = (one: Piece) => (one.about === null ? 0 : 1);
  fresh.sort((one, other) => order(one) - order(other) || one.made - other.made);
  return { space, fresh, here, left, recordOf };
}

function whyLeft(piece: Piece, standing: ReadonlySet<PieceName>): WhyLeft | null {
  if (kindFor(piece) === null) return 'act';
  if (piece.kind === 'reply' && (piece.about === null || !standing.has(piece.about))) {
    return 'answerless';
  }
  return null;
}

/** Under the names that they have wherever they go. */
async function knownHere(reading: Reading, space: SpaceId): Promise<Map<PieceName, RecordId>> {
  const views = await readRecords(reading, { space, kinds: takenKinds });
  const known = new Map<PieceName, RecordId>();
  for (const { record, fields } of views) {
    const name = alongOf(fields)?.piece ?? (await pieceName(reading.digest, space, record));
    known.set(name, record);
  }
  return known;
}

/** Also what came before and was thrown away since: it does not come back by itself. */
async function isHere(reading: Reading, space: SpaceId, record: RecordId | undefined) {
  if (record === undefined) return false;
  return (await reading.replica.read((replica) => replica.record(space, record))) !== undefined;
}

async function recordFor(reading: Reading, space: SpaceId, piece: Piece): Promise<RecordId> {
  if (piece.kind === 'introduction') {
    const seed = derivedIdSeed(space, 'introduction', reading.person.id);
    return uuidFromDigest(await reading.digest(seed));
  }
  return uuidFromDigest(await reading.digest(recordOfPieceSeed(space, piece.piece)), 4);
}

/** No tab has this name: the same piece has the same bytes on every device that brings it. */
const actor = 'along';

/** As it was, with where it came from; what it named by a piece it names by a record again. */
export function documentHere(
  { made: at, content }: Piece['versions'][number],
  piece: Piece,
  recordOf: ReadonlyMap<PieceName, RecordId>,
): ContentDocument {
  const kind = kindFor(piece) === piece.kind ? null : piece.kind;
  const by = piece.by === null ? null : { role: piece.by.role, name: piece.by.name };
  const value = { piece: piece.piece, made: piece.made, at, kind, by };
  const { fields, ...rest } = withRecords(content, recordOf);
  return { ...rest, fields: { ...fields, [alongField]: [{ value, stamp: { [actor]: 1 } }] } };
}
