import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Audience, Reader } from '#domain/audience.ts';
import { derivedIdSeed, uuidFromDigest } from '#domain/derived-id.ts';
import { kindRule } from '#domain/kind-rule.ts';
import type { Envelope } from '#domain/record.ts';
import { isNoteToSelf, portfolioKinds } from '#domain/record-kind.ts';
import { mayReadMore, seenBy } from '#domain/see-as.ts';
import { reconcileSpace } from '#server/store/members.ts';
import { rowToEnvelope } from '#server/store/rows.ts';
import {
  aDelete,
  aMutationId,
  aPut,
  aRecordId,
  aRestore,
  aSchool,
  idFrom,
  type Person,
  people,
  spaces,
  type TestServer,
  wantedSpace,
} from '../support/server.ts';

/**
 * "Kijk als …" promises exactly what that person would see. Here a loopbook lives through random
 * choices on the real routes, and then everybody opens a new device: what the server gives each of
 * them is what the rule said, from all that exists, and from what the pupil's own device holds.
 */
const coach: Person = { id: idFrom('person Sam'), name: 'Sam', role: 'coach' };
const { pupil, parent, otherParent, teacher, otherTeacher, counsellor, clb, admin } = people;
const everybody = [pupil, parent, otherParent, teacher, otherTeacher, counsellor, clb, coach];
const hour = 3_600_000;
const seed = 44;
const runs = 120;

type Step =
  | { do: 'make'; kind: string; by: number; about: number; at: number[]; audience: Grant[] | null }
  | { do: 'share'; which: number; by: number; audience: Grant[] }
  | { do: 'delete'; which: number }
  | { do: 'restore'; which: number }
  | { do: 'members'; away: number[]; ending: number[] }
  | { do: 'wait'; hours: number };
type Grant = { to: Reader; hours: number | null };

const index = fc.nat({ max: 99 });
const reader = fc.oneof(
  fc.constantFrom(...everybody, admin).map(({ id }): Reader => id),
  fc.constantFrom<Reader>(
    'role:pupil',
    'role:parent',
    'role:teacher',
    'role:counsellor',
    'role:clb',
    'role:coach',
  ),
);
const grant: fc.Arbitrary<Grant> = fc.record({
  to: reader,
  hours: fc.option(fc.integer({ min: -2, max: 6 })),
});
const audience = fc.uniqueArray(grant, { maxLength: 4, selector: ({ to }) => to });
const ofMakers = fc.array(fc.integer({ min: 1, max: everybody.length - 1 }), { maxLength: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('make' as const),
      kind: fc.constantFrom('entry', 'entry', 'reply', 'reply', 'note', ...portfolioKinds),
      by: index,
      about: index,
      at: ofMakers,
      audience: fc.option(audience),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('share' as const), which: index, by: index, audience }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('delete' as const, 'restore' as const),
      which: index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('members' as const), away: ofMakers, ending: ofMakers }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.nat({ max: 5 }) }),
  },
);

type World = { server: TestServer; members: Map<string, { person: Person; until: number | null }> };

async function lived(steps: readonly Step[]): Promise<World> {
  const server = await aSchool();
  const world: World = { server, members: new Map() };
  await setMembers(world, [], []);
  for (const one of steps) await take(world, one);
  return world;
}

async function setMembers(world: World, away: readonly number[], ending: readonly number[]) {
  const { server } = world;
  const here = everybody.filter((_, place) => !away.includes(place));
  const untilOf = (person: Person) =>
    ending.includes(everybody.indexOf(person)) ? server.clock.now + 2 * hour : null;
  world.members = new Map(here.map((person) => [person.id, { person, until: untilOf(person) }]));
  const wanted = wantedSpace('portfolio', here);
  const members = wanted.members.map((member) => {
    const until = world.members.get(member.person)?.until ?? null;
    return { ...member, until };
  });
  await reconcileSpace(server.deps, { ...wanted, members });
}

async function take(world: World, one: Step): Promise<void> {
  const { server } = world;
  if (one.do === 'wait') server.clock.now += one.hours * hour;
  else if (one.do === 'members') await setMembers(world, one.away, one.ending);
  else if (one.do === 'make') await make(world, one);
  else await change(server, one);
}

async function change(server: TestServer, one: Extract<Step, { which: number }>): Promise<void> {
  const envelope = picked(await envelopes(server), one.which);
  if (envelope === undefined) return;
  const author = everybody.find(({ id }) => id === envelope.author) ?? pupil;
  const { record, version: base } = envelope;
  const named = { ...aPut(), record };
  const { space } = named;
  if (one.do === 'restore') await server.device(author).push(aRestore(named));
  else if (one.do === 'delete') {
    await server.device(author).push(aDelete(named, await heads(server, record)));
  } else if (one.do === 'share') {
    const wanted = [...grants(server, one.audience)];
    const by = one.by % 2 === 0 ? author : pupil;
    await server
      .device(by)
      .push({ id: aMutationId(), space, record, op: 'audience', audience: wanted, base });
  }
}

async function make({ server }: World, one: Extract<Step, { do: 'make' }>): Promise<void> {
  const rule = kindRule(one.kind);
  const makers = everybody.filter(({ role }) => rule?.makers.includes(role));
  const author = picked(makers, one.by) ?? pupil;
  const targets = (await envelopes(server)).filter(({ about }) => about === null);
  const isAbout = rule?.about === 'required' || (rule?.about === 'optional' && one.about % 2 === 0);
  const target = isAbout ? picked(targets, one.about) : undefined;
  await server.device(author).push(
    aPut({
      kind: one.kind,
      record: idOf(one.kind, author),
      ...(rule?.editedBy === 'editors'
        ? { editors: one.at.flatMap((place) => everybody[place]?.id ?? []) }
        : {}),
      ...(target === undefined ? {} : { about: target.record }),
      ...(one.audience === null ? {} : { audience: [...grants(server, one.audience)] }),
    }),
  );
}

function idOf(kind: string, author: Person): string {
  if (kind !== 'introduction' && kind !== 'seen') return aRecordId();
  const month = kind === 'seen' ? '2026-11' : undefined;
  const words = derivedIdSeed(spaces.portfolio, kind, author.id, month);
  return uuidFromDigest(createHash('sha256').update(words).digest());
}

function grants(server: TestServer, wanted: readonly Grant[]): Audience {
  return wanted.map(({ to, hours }) => ({
    to,
    until: hours === null ? null : server.clock.now + hours * hour,
  }));
}

function picked<T>(from: readonly T[], place: number): T | undefined {
  return from.length === 0 ? undefined : from[place % from.length];
}

/** All that exists, as the database has it: nobody but this test ever looks like this. */
async function envelopes(server: TestServer): Promise<Envelope[]> {
  const rows = await server.db
    .selectFrom('record')
    .selectAll()
    .where('space', '=', spaces.portfolio)
    .where('kind', '!=', 'roster')
    .orderBy('id')
    .execute();
  return rows.map(rowToEnvelope);
}

async function heads(server: TestServer, record: string): Promise<string[]> {
  const rows = await server.db
    .selectFrom('head')
    .select('mutation')
    .where('record', '=', record)
    .execute();
  return rows.map(({ mutation }) => mutation);
}

const ids = (records: readonly { record: string }[]) => records.map(({ record }) => record).sort();

const met = { shown: 0, kept: 0, about: 0, more: 0, gone: 0 };

it('what "kijk als" says is what the server gives that person, whatever was chosen before', async () => {
  const property = fc.asyncProperty(
    fc.array(step, { minLength: 12, maxLength: 28 }),
    async (steps) => {
      const world = await lived(steps);
      try {
        await compare(world);
      } finally {
        await world.server.close();
      }
    },
  );
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
  // Chance must have met each of them, or this would prove nothing.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(50);
}, 60_000);

async function compare({ server, members }: World): Promise<void> {
  const now = server.clock.now;
  const all = await envelopes(server);
  const phone = server.device(pupil);
  await phone.sync();
  const held = phone.records();
  const here = all.filter(({ record }) => held.includes(record));
  const roles = [...members.values()].map(({ person }) => person.role);
  for (const person of [...everybody, admin]) {
    const member = members.get(person.id);
    const isHere = member !== undefined && (member.until === null || member.until > now);
    const present = isHere ? { person: person.id, role: person.role } : null;
    const device = server.device(person);
    await device.sync();
    const given = device.records();
    expect({ [person.name]: ids(seenBy(present, all, now)) }).toEqual({ [person.name]: given });
    const more = moreThanSaid(all, held, { given, said: ids(seenBy(present, here, now)) });
    if (more.length > 0) expect(mayReadMore(person.role, roles)).toBe(true);
    met.shown += given.length;
    met.kept += all.length - given.length;
    met.about += all.filter((one) => one.about !== null && given.includes(one.record)).length;
    met.more += more.length;
    met.gone += isHere ? 0 : 1;
  }
}

/**
 * What the pupil's own device cannot know of. It never says too much, and it says all of what the
 * pupil may read too; what the app notes of each reader is theirs, and no part of the comparison.
 */
function moreThanSaid(
  all: readonly Envelope[],
  held: readonly string[],
  { given, said }: { given: string[]; said: string[] },
): Envelope[] {
  expect(given).toEqual(expect.arrayContaining(said));
  const more = all.filter(({ record }) => given.includes(record) && !said.includes(record));
  const isHeld = ({ record, about }: Envelope) =>
    held.includes(record) && (about === null || held.includes(about));
  expect(more.filter(isHeld)).toEqual([]);
  return more.filter((one) => !isNoteToSelf(one.kind));
}
