import { dayMs, hourMs, type Instant } from '#domain/instant.ts';
import type { PersonId } from '#domain/person.ts';
import type { HelpAnswer, HelpFound, HelpReport } from '#protocol/help.ts';
import type { PeopleDeps } from './people-deps.ts';
import { hashOf } from './secret.ts';

/** Said over a telephone, in any language: no vowels, so no words, and nothing that looks alike. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const codeLength = 6;
const livesMs = 5 * dayMs;
const perHour = 6;

export type HelpOutcome = HelpAnswer | { waitMs: number };

/** A code under which the school finds what this device says of itself, for a few days. */
export async function askHelp(
  deps: PeopleDeps,
  person: PersonId,
  report: HelpReport,
): Promise<HelpOutcome> {
  const now = deps.now();
  await deps.db.deleteFrom('help').where('until', '<=', now).execute();
  const waitMs = await mustWait(deps, person, now);
  if (waitMs > 0) return { waitMs };
  const code = await freeCode(deps);
  const until = now + livesMs;
  const row = { code_hash: hashOf(code), person, report: JSON.stringify(report), at: now, until };
  await deps.db.insertInto('help').values(row).execute();
  return { code, until };
}

async function mustWait({ db }: PeopleDeps, person: PersonId, now: Instant): Promise<number> {
  const asked = await db
    .selectFrom('help')
    .select('at')
    .where('person', '=', person)
    .where('at', '>', now - hourMs)
    .orderBy('at')
    .execute();
  const [oldest] = asked;
  return asked.length < perHour || oldest === undefined ? 0 : oldest.at + hourMs - now;
}

async function freeCode({ db, random }: PeopleDeps): Promise<string> {
  for (;;) {
    const code = newHelpCode(random);
    const taken = await db
      .selectFrom('help')
      .select('at')
      .where('code_hash', '=', hashOf(code))
      .executeTakeFirst();
    if (!taken) return code;
  }
}

function newHelpCode(random: PeopleDeps['random']): string {
  const bytes = random(codeLength * 2);
  return Array.from({ length: codeLength }, (_, index) => {
    const chance = (bytes[2 * index] ?? 0) * 256 + (bytes[2 * index + 1] ?? 0);
    return letters.charAt(chance % letters.length);
  }).join('');
}

/** Only what the device said of itself: not whose it is, which its owner tells who helps. */
export async function lookUpHelp(
  { db, now }: PeopleDeps,
  typed: string,
): Promise<HelpFound | null> {
  const code = typed.toUpperCase().replace(/[^A-Z]/g, '');
  const row = await db
    .selectFrom('help')
    .select(['report', 'at', 'until'])
    .where('code_hash', '=', hashOf(code))
    .where('until', '>', now())
    .executeTakeFirst();
  if (row === undefined) return null;
  return { report: JSON.parse(row.report) as HelpReport, at: row.at, until: row.until };
}
