/**
 * The demo school: one school, two classes of 25, families in several languages, a team, and
 * two school years of entries. Made by the commands and messages that people's devices send.
 */
import { startOfDay } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import { schoolYearOf } from '#domain/school-year.ts';
import { chanceFrom } from './chance.ts';
import { guideDeeds } from './guide.ts';
import { helpDeeds } from './help.ts';
import { type Deed, homeDeeds, noteDeed, pupilLife, type Stage } from './life.ts';
import { Pen } from './pen.ts';
import { type DemoPeople, makePeople, type Person } from './people.ts';
import { photoDeeds } from './photos.ts';
import { pictureDeeds } from './pictures.ts';
import type { DemoPort } from './port.ts';
import { agreementDeed } from './round-table.ts';
import { faithfulWriter, freshDeed, openStepDeed, talkDeed, transitionDeed } from './stories.ts';

const seed = 20251101;
const faithfulRecords = 300;

export type DemoCard = { role: string; name: string; secret: string };

/** Fills an empty installation; answers with everybody's card. `now` is the end of it. */
export async function makeDemoSchool(port: DemoPort, now: number): Promise<DemoCard[]> {
  const chance = chanceFrom(seed);
  const from = startOfDay(`${schoolYearOf(now) - 1}-09-02`);
  port.at(from - 10 * dayMs);
  const people = await makePeople(port, chance);
  const secrets = await everybodySignsIn(port, people);
  const stage: Stage = { pen: new Pen(port, chance), chance, people, from, until: now };
  const space = await port.schoolOf(people.counsellor.id);
  await play(port, [
    ...deedsOf(stage),
    ...photoDeeds(stage, port),
    ...helpDeeds(stage, space),
    ...guideDeeds(stage, space),
    ...pictureDeeds(stage),
  ]);
  port.at(now);
  const everybody = inOrder(people);
  for (const { person } of everybody) await port.signOut(person.id);
  return everybody.map(({ role, person }) => ({
    role,
    name: person.name,
    secret: secrets.get(person.id) ?? '',
  }));
}

function inOrder(people: DemoPeople): { role: string; person: Person }[] {
  const of = (role: string) => (person: Person) => ({ role, person });
  return [
    ...people.pupils.map(of('pupil')),
    ...people.parents.map(of('parent')),
    ...[people.bothTeacher, people.secondTeacher].map(of('teacher')),
    of('counsellor')(people.counsellor),
    of('admin')(people.admin),
  ];
}

/** Everybody's card, with which they sign in as on a first morning. */
async function everybodySignsIn(port: DemoPort, people: DemoPeople): Promise<Map<string, string>> {
  const cards = await port.printCards(inOrder(people).map(({ person }) => person.id));
  for (const card of cards) await port.signIn(card.person, card.secret);
  for (const pupil of people.pupils) pupil.portfolio = await port.portfolioOf(pupil.id);
  return new Map(cards.map((card) => [card.person, card.secret]));
}

function deedsOf(stage: Stage): Deed[] {
  const { pupils } = stage.people;
  const [first, second, third] = pupils.filter((pupil) => pupil.group === 'OKAN');
  const faithful = pupils.find((pupil) => pupil.group === '2G');
  const others = pupils.filter((pupil) => pupil !== faithful);
  const lives = others.flatMap((pupil) =>
    pupilLife(stage, pupil, pupil === first ? 26 : 5 + Math.floor(stage.chance.next() * 9)),
  );
  const homes = pupils.flatMap((pupil) => homeDeeds(stage, pupil));
  const notes = pupils.filter((_, place) => place % 6 === 0).map((pupil) => noteDeed(stage, pupil));
  if (!first || !second || !third || !faithful) return [];
  return [
    ...lives,
    ...homes,
    ...notes,
    ...faithfulWriter(stage, faithful, faithfulRecords),
    transitionDeed(stage, first, 'okan-to-regular'),
    transitionDeed(stage, third, 'okan-to-regular'),
    talkDeed(stage, first, 'Ik vraag in de apotheek of ik een dag mag meekijken.'),
    agreementDeed(stage, first),
    openStepDeed(stage, faithful, 'Ik vraag of ik één dag mag meelopen in het magazijn.'),
    freshDeed(
      stage,
      first,
      'زرت اليوم مدرسة جديدة. كان المختبر جميلًا وسألت سؤالًا بالهولندية.',
      'ar',
    ),
    freshDeed(stage, second, 'Сьогодні вперше зрозуміла жарт нідерландською.', 'uk'),
    freshDeed(
      stage,
      faithful,
      'Op stage vroegen ze of ik in de paasvakantie wil komen werken.',
      'nl',
    ),
  ];
}

/** Plays deeds in the order of time; a deed can bring others later on. */
async function play(port: DemoPort, deeds: Deed[]): Promise<void> {
  const waiting = [...deeds].sort((one, other) => one.at - other.at);
  for (let deed = waiting.shift(); deed; deed = waiting.shift()) {
    port.at(deed.at);
    for (const later of await deed.do(deed.at)) {
      const place = waiting.findIndex((other) => other.at > later.at);
      waiting.splice(place === -1 ? waiting.length : place, 0, later);
    }
  }
}
