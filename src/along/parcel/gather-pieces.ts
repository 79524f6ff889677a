/** The chosen pieces as another school gets them: what stands there now, and nothing around it. */
import { emptyContent } from '#content/create.ts';
import type { ContentDocument } from '#content/document.ts';
import { alongOf, type Writer } from '#domain/along.ts';
import { mayGoAlong } from '#domain/handover.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { PieceName } from '#domain/piece-name.ts';
import type { RecordId } from '#domain/record.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { readRecord } from '#storage/records.ts';
import { type Gathered, mediaOf, type Reading, withoutAlong } from '../gather.ts';
import { namesFor, pieceName, withNames } from '../names.ts';
import type { Piece } from '../package.ts';

export type GatheredPieces = Gathered & {
  /** By its name, the record that each piece is here. */
  recordOf: ReadonlyMap<PieceName, RecordId>;
};

/**
 * No versions, no answers of others, nobody's readers; what may not go along is left out. `someone`:
 * what whoever wrote a piece at an earlier school is called, whose name is not the other school's.
 */
export async function gatherPieces(
  reading: Reading,
  space: SpaceId,
  records: readonly RecordId[],
  someone: string,
): Promise<GatheredPieces> {
  const found = await Promise.all(records.map((record) => readRecord(reading, space, record)));
  const views = found.filter(
    (view): view is RecordView =>
      view !== null &&
      !view.deleted &&
      mayGoAlong({ ...view, kept: first(view, 'kept') }, reading.person.id),
  );
  const names = new Map<RecordId, PieceName>();
  for (const { record, fields } of views) {
    names.set(record, alongOf(fields)?.piece ?? (await pieceName(reading.digest, space, record)));
  }
  const whole = views.map((view) => ({ view, piece: pieceOf(view, names, someone) }));
  const documents = whole.map(({ piece }) => piece.content);
  const words = await namesFor(reading.digest, documents, names);
  return {
    pieces: whole.map(({ piece }) => ({ ...piece, content: withNames(piece.content, words) })),
    media: await mediaOf(reading, whole),
    recordOf: new Map([...names].map(([record, name]) => [name, record])),
  };
}

function pieceOf(
  view: RecordView,
  names: ReadonlyMap<RecordId, PieceName>,
  someone: string,
): Piece {
  const along = alongOf(view.fields);
  return {
    piece: names.get(view.record) ?? '',
    kind: view.kind,
    about: null,
    made: view.order,
    by: along === null ? null : nameless(along.by, someone),
    content: inOneHand(withoutAlong(view.document ?? emptyContent())),
    versions: [],
  };
}

/** That somebody else wrote it stays true. */
export function nameless(by: Writer | null, someone: string): Writer | null {
  return by === null ? null : { role: by.role, name: someone };
}

/** How often, and in which window, each word was changed says nothing that was given along. */
export function inOneHand(document: ContentDocument): ContentDocument {
  const fields = Object.entries(document.fields).flatMap(([field, versions]) => {
    const standing = versions.filter(({ value }) => value !== null);
    const plain = standing.map(({ value }, at) => ({ value, stamp: { [`pakket${at}`]: 1 } }));
    return plain.length === 0 ? [] : [[field, plain] as const];
  });
  return { ...document, fields: Object.fromEntries(fields) };
}
