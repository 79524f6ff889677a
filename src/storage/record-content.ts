/** Content of heads as one document. What this app cannot read is kept, shown as unreadable, and never replaced. */
import type { ContentDocument } from '#content/document.ts';
import { mergeAll } from '#content/merge.ts';
import { parseContent } from '#content/parse.ts';
import type { ShownHead } from './device-store.ts';

export const rosterCodec = 0;

export type ReadHeads = {
  document: ContentDocument;
  /** The heads that went into it: an edit may supersede these and no others. */
  readable: string[];
  unreadable: boolean;
};

export function readHeads(heads: readonly ShownHead[]): ReadHeads {
  const documents: ContentDocument[] = [];
  const readable: string[] = [];
  for (const head of heads) {
    const document = head.codec === 1 ? parseContent(head.content) : 'unreadable';
    if (document === 'unreadable') continue;
    documents.push(document);
    readable.push(head.id);
  }
  return {
    document: mergeAll(documents),
    readable,
    unreadable: readable.length < heads.length,
  };
}
