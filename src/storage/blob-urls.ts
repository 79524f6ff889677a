/** Addresses of bytes for `img` and `audio`, one per file however often it is shown. */
import type { PersonId } from '#domain/person.ts';
import type { FileKey } from './media-database.ts';
import { readBytes } from './media-store.ts';

type Shown = {
  address: Promise<string | null>;
  users: number;
  ended?: ReturnType<typeof setTimeout>;
};

const shown = new Map<string, Shown>();

/** A list that scrolls shows the same picture again within moments. */
const keptAfterMs = 20_000;

export type ShownFile = { person: PersonId; key: FileKey; type: string };

/** Null where the bytes are not here. Each call needs its `releaseUrl`. */
export function acquireUrl({ person, key, type }: ShownFile): Promise<string | null> {
  const name = nameOf(person, key);
  const known = shown.get(name);
  if (known !== undefined) {
    known.users += 1;
    clearTimeout(known.ended);
    return known.address;
  }
  const address = readBytes(person, key).then((bytes) => {
    if (bytes !== null) return URL.createObjectURL(new Blob([bytes], { type }));
    shown.delete(name);
    return null;
  });
  address.catch(() => shown.delete(name));
  shown.set(name, { address, users: 1 });
  return address;
}

export function releaseUrl({ person, key }: Pick<ShownFile, 'person' | 'key'>): void {
  const name = nameOf(person, key);
  const known = shown.get(name);
  if (known === undefined) return;
  known.users -= 1;
  if (known.users > 0) return;
  known.ended = setTimeout(() => {
    shown.delete(name);
    known.address.then(
      (address) => address !== null && URL.revokeObjectURL(address),
      () => undefined,
    );
  }, keptAfterMs);
}

function nameOf(person: PersonId, key: FileKey): string {
  return [person, ...key].join(' ');
}
