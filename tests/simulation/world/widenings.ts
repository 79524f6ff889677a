/** A choice of readers that was made without knowing the newest one never lets anybody in. */
import { type Audience, isWithin } from '#domain/audience.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import type { Reply } from './ask.ts';
import type { School } from './school.ts';
import { short } from './story.ts';
import { keyOf, readRoles } from './truth.ts';

type Standing = { version: string; audience: Audience };
/** A record with what it was, and the choices that did not know it. */
export type Stale = { space: string; record: string; before: Standing; ids: Set<string> };

type Choice = { id: string; space: string; record: string; base: string };

export function choicesIn(request: SyncRequest): Choice[] {
  return request.push.filter((row) => 'op' in row && row.op === 'audience') as unknown as Choice[];
}

export async function staleChoices(school: School, request: SyncRequest): Promise<Stale[]> {
  const choices = choicesIn(request);
  const records = new Map(choices.map((one) => [keyOf(one.space, one.record), one]));
  const found: Stale[] = [];
  for (const { space, record } of records.values()) {
    const before = await standing(school, space, record);
    if (before === null) continue;
    const own = choices.filter((one) => one.record === record && one.space === space);
    if (!own.some(isInformedBy(before.version))) {
      found.push({ space, record, before, ids: new Set(own.map(({ id }) => id)) });
    }
  }
  return found;
}

/** In the order of the push: what follows from a choice made in ignorance is no wiser. */
function isInformedBy(version: string): (choice: Choice) => boolean {
  let known = version;
  return ({ id, base }) => {
    if (base !== known) return false;
    known = id;
    return true;
  };
}

export async function widenedBy(
  school: School,
  reply: Reply,
  stale: readonly Stale[],
): Promise<string[]> {
  if (reply.answer === null || stale.length === 0) return [];
  const roles = await readRoles(school);
  const broken: string[] = [];
  for (const { space, record, before, ids } of stale) {
    const after = await standing(school, space, record);
    if (after === null || (isMutation(after.version) && !ids.has(after.version))) continue;
    const roleOf = (person: string) => roles.get(keyOf(space, person)) ?? null;
    if (isWithin(after.audience, before.audience, roleOf)) continue;
    const [was, is] = [before.audience, after.audience].map((one) =>
      one.map(({ to }) => to).join(),
    );
    broken.push(`A1: a stale choice opened ${short(record)} from [${was}] to [${is}]`);
  }
  return broken;
}

async function standing(school: School, space: string, record: string): Promise<Standing | null> {
  const row = await school
    .db()
    .selectFrom('record')
    .select(['version', 'audience'])
    .where('space', '=', space)
    .where('id', '=', record)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { version: row.version, audience: JSON.parse(row.audience) as Audience };
}

/** Somebody else's words or choice set it since; the server's own names are shorter. */
function isMutation(version: string): boolean {
  return version.length === 36;
}
