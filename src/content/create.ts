import { type ContentDocument, schema } from './document.ts';

export function emptyContent(): ContentDocument {
  return { schema, fields: {} };
}
