/** I2, at every crash: up to the point that a device says it was given, it has all it may see. */
import type { SpaceRow } from '#storage/device-store.ts';
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';
import { short } from './story.ts';
import { keyOf, readTruth } from './truth.ts';

export async function aheadOfItself(school: School, gadget: Gadget): Promise<string[]> {
  const spaces = await gadget.disk.replica.read((replica) => replica.spaces());
  const steady = spaces.filter(isSteady);
  if (steady.length === 0) return [];
  const truth = await readTruth(school);
  const visible = truth.visibleTo(gadget.person);
  const missed: string[] = [];
  for (const { space, at, grant } of steady) {
    const point = await pointOf(school, { space, at, grant, person: gadget.person });
    if (point === null) continue;
    const given = [...visible]
      .flatMap((key) => truth.records.get(key) ?? [])
      .filter((one) => one.envelope.space === space && one.seq <= point);
    for (const { envelope } of given) {
      const key = keyOf(space, envelope.record);
      const isHere = await gadget.disk.replica.read(async (replica) => {
        if ((await replica.need(space, envelope.record)) !== undefined) return true;
        return ((await replica.record(space, envelope.record))?.server ?? null) !== null;
      });
      if (!isHere) missed.push(key);
    }
  }
  return missed.map(
    (key) => `I2: ${gadget.name} says it was given all, and misses ${short(key)} of ${key}`,
  );
}

function isSteady({ at, grant, pulledGrant, resetFrom, hidden }: SpaceRow): boolean {
  return at !== null && grant === pulledGrant && resetFrom === null && hidden === null;
}

type Claim = Pick<SpaceRow, 'space' | 'at' | 'grant'> & { person: string };

/** Null where that point is in no history, or the right is another one by now. */
async function pointOf(
  school: School,
  { space, at, grant, person }: Claim,
): Promise<number | null> {
  const row = await school
    .db()
    .selectFrom('commit_log')
    .innerJoin('member', 'member.space', 'commit_log.space')
    .select('commit_log.seq')
    .where('commit_log.space', '=', space)
    .where('commit_log.token', '=', at)
    .where('member.person', '=', person)
    .where('member.grant', '=', grant)
    .executeTakeFirst();
  return row?.seq ?? null;
}
