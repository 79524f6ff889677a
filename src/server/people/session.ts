import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayMs, hourMs, type Instant, minuteMs } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { SessionList } from '#protocol/sign-in.ts';
import type { Database } from '#server/store/schema.ts';
import type { PeopleDeps } from './people-deps.ts';
import { hashOf, newId, newSecret } from './secret.ts';

/**
 * A signed-in device of one person. Past its full life (or signed out) it can read nothing
 * more, yet still hands in what was written on it: signing out never costs anybody a word.
 */
export type Session = { id: string; person: PersonId; life: 'full' | 'push-only' };

const sessionCookie = 'lb';
const sharedLifeMs = 12 * hourMs;
/** Also the longest that browsers keep a cookie. */
const ownLifeMs = 400 * dayMs;
const seenEveryMs = 5 * minuteMs;
const tokenBytes = 32;

type NewSession = { person: PersonId; device: string; shared: boolean };

/** Answers the token for the cookie: it exists there alone. */
export async function openSession(
  deps: PeopleDeps,
  { person, device, shared }: NewSession,
): Promise<string> {
  const token = newSecret(deps.random, tokenBytes);
  const now = deps.now();
  await deps.db
    .insertInto('session')
    .values({
      id: newId(deps.random),
      person,
      token_hash: hashOf(token),
      device,
      shared: shared ? 1 : 0,
      since: now,
      last_seen: now,
      full_until: now + (shared ? sharedLifeMs : ownLifeMs),
      push_until: now + ownLifeMs,
    })
    .execute();
  return token;
}

/** The cookie travels to this person's own paths only: several people share one browser. */
export function setSessionCookie(reply: FastifyReply, person: PersonId, token: string): void {
  reply.setCookie(sessionCookie, token, {
    path: `/api/as/${person}`,
    httpOnly: true,
    secure: !isSafariOnThisMachine(reply.request),
    sameSite: 'strict',
    maxAge: ownLifeMs / 1000,
  });
}

/**
 * Safari drops secure cookies of http://localhost, where other browsers keep them: without this,
 * nobody could try Loopboek there. Nothing leaves the machine, and every real address is HTTPS.
 */
function isSafariOnThisMachine(request: FastifyRequest): boolean {
  const agent = request.headers['user-agent'] ?? '';
  const isSafari = agent.includes('AppleWebKit') && !agent.includes('Chrom');
  return isSafari && request.protocol === 'http' && isLoopback(request.ip);
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** The session of this request for the person in its path, or null. */
export async function sessionOf(
  deps: Pick<PeopleDeps, 'db' | 'now'>,
  request: FastifyRequest,
): Promise<Session | null> {
  const { person } = request.params as { person?: string };
  const token = request.cookies[sessionCookie];
  if (!person || !token) return null;
  const row = await deps.db
    .selectFrom('session')
    .select(['id', 'person', 'full_until', 'push_until', 'last_seen'])
    .where('token_hash', '=', hashOf(token))
    .where('person', '=', person)
    .executeTakeFirst();
  const now = deps.now();
  if (!row || row.push_until <= now) return null;
  if (row.last_seen + seenEveryMs <= now) await noteSeen(deps.db, row.id, now);
  return { id: row.id, person: row.person, life: row.full_until > now ? 'full' : 'push-only' };
}

/** The devices that can read now, the latest seen first. */
export async function listSessions(
  { db, now }: Pick<PeopleDeps, 'db' | 'now'>,
  asking: Session,
): Promise<SessionList['sessions']> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'device', 'shared', 'since', 'last_seen'])
    .where('person', '=', asking.person)
    .where('full_until', '>', now())
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, device, shared, since, last_seen }) => ({
    id,
    device,
    shared: shared === 1,
    since,
    lastSeen: last_seen,
    mine: id === asking.id,
  }));
}

/** Locks every device of this person: what was not yet sent still comes in. */
export async function lockSessions(db: Database, person: PersonId, now: Instant): Promise<void> {
  await db
    .updateTable('session')
    .set({ full_until: now })
    .where('person', '=', person)
    .where('full_until', '>', now)
    .execute();
}

/** Signing out: reading ends, handing in does not. */
export async function lockSession(deps: PeopleDeps, session: Session): Promise<void> {
  const now = deps.now();
  await deps.db
    .updateTable('session')
    .set({ full_until: now })
    .where('id', '=', session.id)
    .where('full_until', '>', now)
    .execute();
}

/** Ending a device from elsewhere: it may be in other hands, so it hands in nothing either. */
export async function endSession(db: Database, person: PersonId, id: string): Promise<void> {
  await db.deleteFrom('session').where('person', '=', person).where('id', '=', id).execute();
}

export async function forgetEndedSessions(deps: Pick<PeopleDeps, 'db' | 'now'>): Promise<void> {
  await deps.db.deleteFrom('session').where('push_until', '<=', deps.now()).execute();
}

async function noteSeen(db: Database, id: string, now: Instant): Promise<void> {
  await db.updateTable('session').set({ last_seen: now }).where('id', '=', id).execute();
}
