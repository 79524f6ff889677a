/** Brings what arrived into somebody's own loopbook, one piece at a time, for them alone. */
import type { ContentDocument } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { serializeContent } from '#content/serialize.ts';
import { type BlobRef, blobRefsOf, mediaOf, thumbOf } from '#domain/medium.ts';
import { limits } from '#protocol/limits.ts';
import { bringRecord } from '#storage/bring-record.ts';
import { keepFile } from '#storage/media-store.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { type Arrivals, documentHere, kindFor } from './arrivals.ts';
import { documentsOf } from './gather.ts';
import type { Piece } from './package.ts';
import { asItStands, type BroughtRecord } from './take-back.ts';

/** What a piece needs to be kept; null where it cannot be made. */
export type Made = { piece: Piece; bytesOf(ref: BlobRef): Promise<Uint8Array<ArrayBuffer> | null> };
export type Bringing = {
  profile: OpenProfile;
  arrivals: Arrivals;
  make(piece: Piece): Promise<Made>;
  signal: AbortSignal;
  onProgress(done: number): void;
};
export type Brought = {
  kept: number;
  /** Pictures and voices that were not in the file, or not what it said. */
  missing: number;
  tooLarge: Piece[];
  /** As they came, for undoing it. */
  records: BroughtRecord[];
};

export async function bring(bringing: Bringing): Promise<Brought> {
  const { arrivals, signal, onProgress } = bringing;
  const brought: Brought = { kept: 0, missing: 0, tooLarge: [], records: [] };
  for (const [at, fresh] of arrivals.fresh.entries()) {
    if (signal.aborted) break;
    const made = await bringing.make(fresh);
    const outcome = await bringPiece(bringing, made);
    if (outcome === 'too-large') brought.tooLarge.push(made.piece);
    else {
      brought.kept += outcome.isKept ? 1 : 0;
      if (outcome.isKept) {
        brought.records.push(await asItStands(bringing.profile, arrivals.space, outcome.record));
      }
      brought.missing += outcome.missing;
    }
    onProgress(at + 1);
  }
  return brought;
}

/** The bytes are on the disk before a record names them. */
async function bringPiece({ profile, arrivals }: Bringing, { piece, bytesOf }: Made) {
  const { space, recordOf } = arrivals;
  const record = recordOf.get(piece.piece);
  const kind = kindFor(piece);
  if (record === undefined || kind === null) throw new Error('Bug: a piece without a place');
  const whole = [...piece.versions, piece];
  const here = new Set<string>();
  const refs = new Map(refsOf(piece).map((ref) => [ref.sha256, ref]));
  for (const ref of refs.values()) {
    const bytes = await bytesOf(ref);
    if (bytes === null) continue;
    const { sha256, type } = ref;
    const file = { space, record, sha256, type, bytes: bytes.slice().buffer };
    await keepFile(profile.person.id, file, profile.now());
    here.add(sha256);
  }
  const versions = whole.map(({ made, content }) =>
    documentHere({ made, content: withoutMissing(content, here) }, piece, recordOf),
  );
  if (versions.some(isTooLarge)) return 'too-large';
  const about = piece.about === null ? null : (recordOf.get(piece.about) ?? null);
  const outcome = await bringRecord(profile, { space, record, kind, about, versions });
  const missing = mediaOf(fieldValues(piece.content)).filter(
    ({ medium }) => !here.has(medium.blob),
  );
  return { record, isKept: outcome === 'kept', missing: missing.length };
}

function refsOf(piece: Piece): BlobRef[] {
  return documentsOf(piece).flatMap((one) => blobRefsOf(fieldValues(one)));
}

/** A picture whose bytes never come would be waited for without end. */
function withoutMissing(content: ContentDocument, here: ReadonlySet<string>): ContentDocument {
  const fields = Object.entries(content.fields).flatMap(([field, versions]) => {
    const kept = versions.filter(({ value }) => {
      const [found] = mediaOf({ [field]: value });
      if (found === undefined) return true;
      const thumb = thumbOf(found.medium);
      return here.has(found.medium.blob) && (thumb === null || here.has(thumb.sha256));
    });
    return kept.length === 0 ? [] : [[field, kept] as const];
  });
  return { ...content, fields: Object.fromEntries(fields) };
}

function isTooLarge(content: ContentDocument): boolean {
  return new TextEncoder().encode(serializeContent(content)).length > limits.headBytes;
}
