import { keepingChosen, usualNoteYears } from '#domain/note-keeping.ts';
import { writeNoteKeeping } from '#server/store/note-keeping.ts';
import { transact } from '#server/store/transact.ts';
import type { PeopleDeps } from './people-deps.ts';
import { reconcileDirtySpaces } from './reconcile-spaces.ts';
import { hashOf, newId, newSecret } from './secret.ts';
import { openSession } from './session.ts';
import { answerFor, type SignedIn } from './sign-in.ts';

const tokenKey = 'set-up-token';
const tokenBytes = 24;

/** A fresh one-time token while there is no school yet; the one of before opens nothing more. */
export async function newSetUpToken({ db, random }: PeopleDeps): Promise<string | null> {
  if (await db.selectFrom('school').select('id').executeTakeFirst()) return null;
  const token = newSecret(random, tokenBytes);
  const value = hashOf(token);
  await db
    .insertInto('meta')
    .values({ key: tokenKey, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
  return token;
}

export type SettingUp = { token: string; school: string; admin: string };

/** Names the school and the person who runs it, once, and signs that person in. */
export async function setUp(
  deps: PeopleDeps,
  { token, school, admin }: SettingUp,
  device: string,
): Promise<SignedIn | { reason: 'unknown' | 'used' }> {
  const made = await transact(deps.db, async (db) => {
    if (await db.selectFrom('school').select('id').executeTakeFirst()) return 'used' as const;
    const taken = await db
      .deleteFrom('meta')
      .where('key', '=', tokenKey)
      .where('value', '=', hashOf(token))
      .returning('key')
      .executeTakeFirst();
    if (!taken) return 'unknown' as const;
    return makeSchool({ ...deps, db }, { school, admin }, device);
  });
  if (typeof made === 'string') return { reason: made };
  await reconcileDirtySpaces(deps);
  return made;
}

async function makeSchool(
  deps: PeopleDeps,
  names: { school: string; admin: string },
  device: string,
): Promise<SignedIn> {
  const { db, now, random } = deps;
  const school = newId(random);
  const admin = {
    id: newId(random),
    name: names.admin,
    first_name: names.admin,
    role: 'admin',
    language: null,
    portfolio: null,
    picture_salt: null,
    picture_hash: null,
    made_at: now(),
  };
  await db
    .insertInto('school')
    .values({ id: school, name: names.school, made_at: now() })
    .execute();
  await db.insertInto('person').values(admin).execute();
  await writeNoteKeeping(db, keepingChosen(usualNoteYears, now()));
  await db
    .insertInto('dirty_space')
    .values({ space: school, kind: 'school', mark: newId(random) })
    .execute();
  const token = await openSession(deps, { person: admin.id, device, shared: false });
  return { token, answer: await answerFor(deps, { ...admin, person: admin.id }) };
}
