import { canonicalText } from './canonical.ts';
import type { ContentDocument } from './document.ts';
import { mergeContent } from './merge.ts';

/** One text for one document: devices that hold the same content hold the same bytes. */
export function serializeContent(document: ContentDocument): string {
  const merged = mergeContent(document, document);
  return canonicalText({ schema: merged.schema, fields: merged.fields });
}
