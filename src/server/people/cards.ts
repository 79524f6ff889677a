import { dayMs, type Instant } from '#domain/instant.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { PrintedCard } from '#protocol/school.ts';
import { ownerNotices, type SessionList } from '#protocol/sign-in.ts';
import type { Database } from '#server/store/schema.ts';
import { takeTurn } from '#server/store/take-turn.ts';
import { transact } from '#server/store/transact.ts';
import type { PeopleDeps } from './people-deps.ts';
import { hashOf, newCode, newId, newSecret } from './secret.ts';
import { lockSessions } from './session.ts';

const secretBytes = 18;
const codeLifeMs = 2 * dayMs;

export type Printing = { by: PersonId; people: readonly PersonId[]; renewPictures: boolean };

/**
 * New cards for these people, or for none of them. The card a person had before opens nothing
 * any more. Renewing the pictures also locks the devices of before: who chose pictures with a
 * card that was not theirs is out again. What those devices had not sent yet still comes in.
 */
export function printCards(
  deps: PeopleDeps,
  printing: Printing,
): Promise<PrintedCard[] | 'unknown-person'> {
  return transact(deps.db, async (db) => {
    await takeTurn(db, 'school');
    const people = await findPeople(db, [...new Set(printing.people)]);
    if (people === null) return 'unknown-person';
    const cards: PrintedCard[] = [];
    for (const person of people) {
      await withdrawCards({ ...deps, db }, person.id);
      if (printing.renewPictures) await renewPictures({ ...deps, db }, printing.by, person.id);
      await noteForOwner(
        { ...deps, db },
        { by: printing.by, person: person.id, what: 'card-printed' },
      );
      cards.push(await printCard({ ...deps, db }, person));
    }
    return cards;
  });
}

/** A card that was lost: it opens nothing any more. False when there is no such person. */
export function withdrawCard(deps: PeopleDeps, by: PersonId, person: PersonId): Promise<boolean> {
  return transact(deps.db, async (db) => {
    await takeTurn(db, 'school');
    if ((await findPeople(db, [person])) === null) return false;
    const withdrawn = await withdrawCards({ ...deps, db }, person);
    if (withdrawn) await noteForOwner({ ...deps, db }, { by, person, what: 'card-withdrawn' });
    return true;
  });
}

type OwnerNotice = NonNullable<SessionList['notices']>[number];

/** What others did to this person's way in, newest first, with the name of who did it. */
export async function noticesFor(db: Database, person: PersonId): Promise<OwnerNotice[]> {
  const rows = await db
    .selectFrom('audit')
    .innerJoin('person', 'person.id', 'audit.by')
    .select(['audit.at', 'person.name as by', 'audit.what'])
    .where('audit.person', '=', person)
    .where('audit.what', 'in', ownerNotices)
    .orderBy('audit.at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as OwnerNotice['what'] }));
}

type CardOwner = { id: string; name: string; role: string; language: string | null };

async function findPeople(db: Database, ids: PersonId[]): Promise<CardOwner[] | null> {
  const found = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'language'])
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .execute();
  const byId = new Map(found.map((person) => [person.id, person]));
  const people = ids.flatMap((id) => byId.get(id) ?? []);
  return people.length === ids.length ? people : null;
}

async function printCard(deps: PeopleDeps, person: CardOwner): Promise<PrintedCard> {
  const secret = newSecret(deps.random, secretBytes);
  const code = await unusedCode(deps);
  const now = deps.now();
  await deps.db
    .insertInto('card')
    .values({
      id: newId(deps.random),
      person: person.id,
      secret_hash: hashOf(secret),
      code_hash: hashOf(code),
      code_until: now + codeLifeMs,
      code_used_at: null,
      printed_at: now,
      used_at: null,
      withdrawn_at: null,
      picture_tries: 0,
      picture_wait_until: 0,
    })
    .execute();
  return {
    person: person.id,
    name: person.name,
    role: person.role as Role,
    language: person.language,
    class: await classNameOf(deps.db, person.id),
    secret,
    code,
    codeUntil: now + codeLifeMs,
  };
}

async function unusedCode(deps: PeopleDeps): Promise<string> {
  for (;;) {
    const code = newCode(deps.random);
    const taken = await deps.db
      .selectFrom('card')
      .select('id')
      .where('code_hash', '=', hashOf(code))
      .executeTakeFirst();
    if (!taken) return code;
  }
}

/** Written in the ledger first: a restored backup never makes a lost card work again. */
export async function withdrawCards(deps: PeopleDeps, person: PersonId): Promise<boolean> {
  const at = deps.now();
  const working = await deps.db
    .selectFrom('card')
    .select('id')
    .where('person', '=', person)
    .where('withdrawn_at', 'is', null)
    .execute();
  if (working.length === 0) return false;
  await deps.ledger?.append(working.map(({ id }) => ({ what: 'card', card: id, at })));
  for (const { id } of working) await setWithdrawn(deps.db, id, at);
  return true;
}

/** After a restore, before anybody is served. */
export async function withdrawCardsAgain({ db, ledger }: PeopleDeps): Promise<void> {
  for (const row of (await ledger?.read()) ?? []) {
    if (row.what === 'card') await setWithdrawn(db, row.card, row.at);
  }
}

async function setWithdrawn(db: Database, card: string, at: Instant): Promise<void> {
  await db
    .updateTable('card')
    .set({ withdrawn_at: at })
    .where('id', '=', card)
    .where('withdrawn_at', 'is', null)
    .execute();
}

async function renewPictures(deps: PeopleDeps, by: PersonId, person: PersonId): Promise<void> {
  await deps.db
    .updateTable('person')
    .set({ picture_salt: null, picture_hash: null })
    .where('id', '=', person)
    .execute();
  await lockSessions(deps.db, person, deps.now());
  await noteForOwner(deps, { by, person, what: 'pictures-renewed' });
}

async function noteForOwner(
  deps: PeopleDeps,
  notice: { by: PersonId; person: PersonId; what: OwnerNotice['what'] },
): Promise<void> {
  await deps.db
    .insertInto('audit')
    .values({ id: newId(deps.random), at: deps.now(), ...notice })
    .execute();
}

async function classNameOf(db: Database, pupil: PersonId): Promise<string | null> {
  const row = await db
    .selectFrom('class_pupil')
    .innerJoin('class', 'class.id', 'class_pupil.class')
    .select('class.name')
    .where('class_pupil.pupil', '=', pupil)
    .orderBy('class_pupil.since', 'desc')
    .executeTakeFirst();
  return row?.name ?? null;
}
