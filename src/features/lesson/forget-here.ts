import { secondMs } from '#domain/instant.ts';
import { flushAll } from '#storage/before-closing.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { updateProfile } from '#storage/profiles.ts';
import { open } from '#storage/seal.ts';
import { saveRecord } from '#storage/write.ts';
import { hasNothingToSend, takeOff } from '#sync/others.ts';
import { signOut } from '#sync/sign-out.ts';
import { syncNow } from '#sync/sync-now.ts';
import { forgetLessonHere } from './lesson-here.ts';

const patienceMs = 8 * secondMs;
const lookAgainMs = 200;

/**
 * A device of the class forgets somebody. What the school does not have yet gets a moment to go
 * there; if all of it is there, nothing of them stays here. If not, they are locked out of sight,
 * and their words stay until the school has them.
 */
export async function forgetHere(profile: OpenProfile): Promise<void> {
  const person = profile.person.id;
  await flushAll();
  await closeWhatIsOpen(profile);
  const isSafe = await allAtSchool(profile);
  forgetLessonHere(person);
  if (isSafe) return takeOff(person);
  await updateProfile(person, { forgetting: true });
  await signOut(profile);
}

/** Words in a field that nobody types in any more need not wait for a next key. */
async function closeWhatIsOpen(profile: OpenProfile): Promise<void> {
  const rows = await profile.journal.read((journal) => journal.inState(['new']));
  for (const row of rows.filter((one) => one.open)) {
    const draft = open(row.draft);
    if (draft.op !== 'put') continue;
    const { space, record, kind } = draft;
    await saveRecord(profile, { space, record, kind, edits: {} });
  }
}

/** Whether a pull showed everything back, and every photo and voice went along. */
async function allAtSchool(profile: OpenProfile): Promise<boolean> {
  const until = Date.now() + patienceMs;
  syncNow();
  do {
    const rows = await profile.journal.read((journal) =>
      journal.inState(['new', 'sent', 'acked', 'held']),
    );
    if (rows.length === 0) return await hasNothingToSend(profile.person.id);
    await new Promise((later) => setTimeout(later, lookAgainMs));
  } while (Date.now() < until && navigator.onLine !== false);
  return false;
}
