import { nameless } from '#along/parcel/gather-pieces.ts';
import type { Plain } from '#content/document.ts';
import { alongField, alongOf } from '#domain/along.ts';

type Fields = Readonly<Record<string, readonly Plain[]>>;

/** As the parcel has it: the name of who wrote a piece at an earlier school stays here. */
export function withoutNames(fields: Fields, someone: string): Fields {
  const along = alongOf(fields);
  if (along === null) return fields;
  return { ...fields, [alongField]: [{ ...along, by: nameless(along.by, someone) }] };
}
