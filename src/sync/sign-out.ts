import type { PersonId } from '#domain/person.ts';
import { lockProfile } from '#storage/profiles.ts';

/**
 * Locks: nothing of this person can be read here any more, while unsent words stay until they
 * are safe and go on uploading. The server is told that reading ends; handing in does not.
 */
export async function signOut({ person }: { person: { id: PersonId } }): Promise<void> {
  await lockProfile(person.id);
  // The door knows how to sign out, and shows itself without what carries. Whoever is locked and
  // not told now is told when something is carried for them.
  const carrier = await import('./others.ts').catch(() => null);
  if (carrier === null) return;
  await carrier.endReading(person.id);
  void carrier.carryForOthers().catch(() => undefined);
}
