/** What a put says of the pictures and voices that its words name, so that they may be handed in. */
import type { ContentDocument } from '#content/document.ts';
import { fieldValues } from '#content/field-values.ts';
import { parseContent } from '#content/parse.ts';
import { type BlobRef, blobRefsOf } from '#domain/medium.ts';
import type { PutDraft } from './device-store.ts';

export function blobsNamed(document: ContentDocument): Pick<PutDraft, 'blobs'> {
  const blobs = blobRefsOf(fieldValues(document));
  return blobs.length === 0 ? {} : { blobs };
}

export function blobsNamedIn(head: Pick<PutDraft, 'codec' | 'content'>): Pick<PutDraft, 'blobs'> {
  const document = head.codec === 1 ? parseContent(head.content) : 'unreadable';
  return document === 'unreadable' ? {} : blobsNamed(document);
}

/** Of a row that is sent or waits to be: the hashes that the school will know by it. */
export function namedBy(draft: { op: string; blobs?: BlobRef[] | undefined }): readonly BlobRef[] {
  return draft.op === 'put' ? (draft.blobs ?? []) : [];
}
