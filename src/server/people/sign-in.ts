import type { Instant } from '#domain/instant.ts';
import type { Role } from '#domain/person.ts';
import type {
  SignInAnswer,
  SignInReason,
  SignInRefusal,
  SignInRequest,
} from '#protocol/sign-in.ts';
import { transact } from '#server/store/transact.ts';
import type { Failures } from './failures.ts';
import type { PeopleDeps } from './people-deps.ts';
import { arePictures, waitUntil } from './picture-code.ts';
import { hashOf, readCode } from './secret.ts';
import { openSession } from './session.ts';
import { turnedAway } from './turned-away.ts';

export type SignedIn = { answer: SignInAnswer; token: string };

type Door = { deps: PeopleDeps; failures: Failures | null; address: string };

/**
 * A card opens alone until its owner has chosen pictures; from then on both are needed. A code
 * opens once. What does not open says why in one word and whom to ask, and changes nothing but the
 * waiting time.
 */
export async function signIn(
  door: Door,
  request: SignInRequest,
): Promise<SignedIn | SignInRefusal> {
  const { deps, failures, address } = door;
  const byCode = request.code !== undefined;
  const trying = byCode ? await failures?.begin(address) : undefined;
  if (trying !== undefined && 'waitMs' in trying) {
    return { reason: 'wait', afterMs: trying.waitMs };
  }

  const card = await findCard(deps, request);
  const refused = card ? whyClosed(card, byCode, deps.now()) : 'unknown';
  const shown = { as: byCode ? 'code' : 'card', card } as const;
  if (!card || refused) return turnedAway(deps, refused ?? 'unknown', shown);
  await trying?.wasRight();
  const noMatch = await checkPictures(deps, card, request.pictures);
  if (noMatch) return noMatch;
  const entered = await enter(deps, card, request);
  return typeof entered === 'string' ? turnedAway(deps, entered, shown) : entered;
}

type Card = Awaited<ReturnType<typeof findCard>> & object;

async function findCard(deps: PeopleDeps, request: SignInRequest) {
  const code = request.code === undefined ? null : readCode(request.code);
  if (request.card === undefined && code === null) return undefined;
  return deps.db
    .selectFrom('card')
    .innerJoin('person', 'person.id', 'card.person')
    .select(['card.id', 'card.code_until', 'card.code_used_at', 'card.withdrawn_at'])
    .select(['card.printed_at', 'card.picture_wait_until'])
    .select(['person.id as person', 'person.name', 'person.role', 'person.language'])
    .select(['person.picture_salt', 'person.picture_hash'])
    .where(
      code === null ? 'card.secret_hash' : 'card.code_hash',
      '=',
      hashOf(code ?? request.card ?? ''),
    )
    .executeTakeFirst();
}

function whyClosed(card: Card, byCode: boolean, now: Instant): SignInReason | null {
  if (card.withdrawn_at !== null) return 'withdrawn';
  if (byCode && card.code_used_at !== null) return 'used';
  if (byCode && card.code_until <= now) return 'expired';
  return null;
}

async function checkPictures(
  deps: PeopleDeps,
  card: Card,
  pictures: number[] | undefined,
): Promise<SignInRefusal | null> {
  const { picture_salt: salt, picture_hash: hash } = card;
  if (salt === null || hash === null) return null;
  if (!pictures) return { reason: 'pictures-needed' };
  const waitMs = await takeTry(deps, card.id);
  if (waitMs > 0) return { reason: 'wait', afterMs: waitMs };
  if (!(await arePictures(pictures, { salt, hash }))) return { reason: 'pictures-wrong' };
  await deps.db
    .updateTable('card')
    .set({ picture_tries: 0, picture_wait_until: 0 })
    .where('id', '=', card.id)
    .execute();
  return null;
}

/** The try is counted before it is checked: many at the same moment are still counted one by one. */
function takeTry(deps: PeopleDeps, card: string): Promise<number> {
  const now = deps.now();
  return transact(deps.db, async (db) => {
    const kept = await db
      .updateTable('card')
      .set((row) => ({ picture_tries: row('picture_tries', '+', 1) }))
      .where('id', '=', card)
      .where('picture_wait_until', '<=', now)
      .returning('picture_tries')
      .executeTakeFirst();
    if (!kept) {
      const { picture_wait_until: until } = await db
        .selectFrom('card')
        .select('picture_wait_until')
        .where('id', '=', card)
        .executeTakeFirstOrThrow();
      return Math.max(1, until - now);
    }
    await db
      .updateTable('card')
      .set({ picture_wait_until: waitUntil(kept.picture_tries, now) })
      .where('id', '=', card)
      .execute();
    return 0;
  });
}

/** The code is used up and the session made together, so that a code never opens twice. */
function enter(
  deps: PeopleDeps,
  card: Card,
  request: SignInRequest,
): Promise<SignedIn | 'withdrawn' | 'used'> {
  const now = deps.now();
  return transact(deps.db, async (db) => {
    const opened = await db
      .updateTable('card')
      .set(request.code === undefined ? { used_at: now } : { used_at: now, code_used_at: now })
      .where('id', '=', card.id)
      .where('withdrawn_at', 'is', null)
      .$if(request.code !== undefined, (query) => query.where('code_used_at', 'is', null))
      .returning('id')
      .executeTakeFirst();
    if (!opened) return request.code === undefined ? 'withdrawn' : 'used';
    const token = await openSession(
      { ...deps, db },
      {
        person: card.person,
        device: request.device?.trim() ?? '',
        shared: request.shared ?? false,
      },
    );
    return { token, answer: await answerFor({ ...deps, db }, card) };
  });
}

type Entering = {
  person: string;
  name: string;
  role: string;
  language: string | null;
  picture_hash: string | null;
};

export async function answerFor(
  { db }: Pick<PeopleDeps, 'db'>,
  entering: Entering,
): Promise<SignInAnswer> {
  const school = await db.selectFrom('school').select(['id', 'name']).executeTakeFirstOrThrow();
  return {
    person: { id: entering.person, name: entering.name, role: entering.role as Role },
    school,
    ...(entering.language === null ? {} : { language: entering.language }),
    ...(entering.picture_hash === null ? { choosePictures: true as const } : {}),
  };
}
