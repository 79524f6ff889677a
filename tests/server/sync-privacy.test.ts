import { expect, it } from 'vitest';
import type { Poke, SyncAnswer } from '#protocol/sync.ts';
import {
  aDelete,
  anAudience,
  anEdit,
  aPut,
  aSchool,
  idFrom,
  people,
  type TestServer,
} from '../support/server.ts';

const { pupil, parent, teacher } = people;

type Watched = { answers: SyncAnswer[]; pokes: Poke[]; at: string | undefined };

/** What a parent is told while the pupil does `what`. */
async function watch(what: (school: TestServer) => Promise<void>): Promise<Watched> {
  const school = await aSchool();
  const phone = school.device(pupil);
  await phone.push(aPut({ record: idFrom('shared'), audience: [{ to: parent.id, until: null }] }));
  const home = school.device(parent);
  await home.sync();
  const pokes: Poke[] = [];
  const hear = (poke: Poke) => void pokes.push(poke);
  school.deps.pokes?.listen({ person: parent.id, device: null, hear });
  const before = await home.exchange();
  await what(school);
  const after = await home.exchange();
  const at = [...home.spaces.values()].map((kept) => kept.at).join();
  await school.close();
  return { answers: [before, after], pokes, at };
}

it('scenario 39: the pupil writes ten private entries: answers, pokes and tokens are as if nothing was written', async () => {
  const quiet = await watch(async () => {});
  const busy = await watch(async (school) => {
    const phone = school.device(pupil);
    const entries = Array.from({ length: 10 }, () => aPut());
    await phone.push(...entries);
    const [one, two] = entries;
    if (one && two) {
      await phone.push(anEdit(one, 'again'), anAudience(one, [teacher]), aDelete(two));
    }
  });
  expect(busy).toEqual(quiet);
  expect(busy.pokes).toEqual([]);
});

it('scenario 39: what a person was never allowed to read is not in the first answer of a new device either', async () => {
  const school = await aSchool();
  const phone = school.device(pupil);
  await phone.push(aPut(), aPut());
  const home = school.device(parent);
  const answer = await home.sync();
  expect(home.records()).toEqual([]);
  const shown = JSON.stringify(answer);
  const hidden = await school.db
    .selectFrom('record')
    .select(['id', 'rev'])
    .where('kind', '=', 'entry')
    .execute();
  expect(hidden).toHaveLength(2);
  for (const { id, rev } of hidden) {
    expect(shown).not.toContain(id);
    expect(shown).not.toContain(rev);
  }
  await school.close();
});

it('a poke names the space, and only to those who may see the news', async () => {
  const school = await aSchool();
  const heard: Record<string, string[]> = {};
  for (const person of [pupil, parent, teacher]) {
    const hear = ({ spaces }: Poke) => {
      heard[person.role] = [...(heard[person.role] ?? []), ...spaces];
    };
    school.deps.pokes?.listen({ person: person.id, device: null, hear });
  }
  const entry = aPut({ audience: [{ to: teacher.id, until: null }] });
  await school.device(pupil).push(entry);
  expect(heard).toEqual({ pupil: [entry.space], teacher: [entry.space] });
  await school.close();
});

it('a grant that has ended is over, also where nothing else happened', async () => {
  const school = await aSchool();
  const until = school.clock.now + 1_000;
  const entry = aPut({ audience: [{ to: teacher.id, until }] });
  await school.device(pupil).push(entry);
  school.clock.now = until;
  const screen = school.device(teacher);
  await screen.sync();
  expect(screen.records()).toEqual([]);
  await school.close();
});

it('scenario 38: whoever tries to make what they may not make learns nothing about the id they chose', async () => {
  const school = await aSchool();
  const secret = aPut();
  await school.device(pupil).push(secret);
  for (const person of [parent, teacher]) {
    const device = school.device(person);
    await device.sync();
    const [taken, free] = await device.push(aPut({ record: secret.record }), aPut());
    expect({ ...taken, id: '' }).toEqual({ ...free, id: '' });
  }
  await school.close();
});

it('what somebody put aside follows them to another device, and nobody else ever hears of it', async () => {
  const quiet = await watch(async () => {});
  const busy = await watch(async (school) => {
    const note = aPut({ kind: 'aside', audience: [{ to: parent.id, until: null }] });
    const [result] = await school.device(pupil).push(note);
    expect(result?.status).toBe('accepted');
    const other = school.device(pupil);
    await other.sync();
    expect(other.read(note.record)).toEqual(['words']);
    const [wider] = await other.push(anAudience(note, [parent]));
    expect(wider?.status).toBe('held');
  });
  expect(busy).toEqual(quiet);
});
