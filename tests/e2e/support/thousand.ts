import { randomUUID } from 'node:crypto';
import { AsPerson, aPut } from './as-person.ts';
import type { RunningSchool } from './demo-school.ts';
import { enter, post } from './new-card.ts';

const ofAClass = 100;

/** Young people of whom the counsellor follows each, in classes of a hundred. */
export async function manyPupils(school: RunningSchool, count: number): Promise<void> {
  const { id, cookie } = await enter(school, { card: school.first('admin').card });
  const counsellor = await AsPerson.signIn(school.url, school.first('counsellor').card);
  const office = `${school.url}/api/as/${id}/school/commands`;
  for (let from = 0; from < count; from += ofAClass) {
    const group = randomUUID();
    const pupils = Array.from({ length: Math.min(ofAClass, count - from) }, (_, place) => ({
      id: randomUUID(),
      name: `Jongere ${String(from + place).padStart(4, '0')}`,
    }));
    const commands = [
      { do: 'add-class', id: group, name: `K${from}`, groups: ['2G'] },
      { do: 'add-pupils', class: group, pupils },
      { do: 'put-counsellor', counsellor: counsellor.id, pupils: pupils.map((one) => one.id) },
    ];
    await post(school, office, { commands }, cookie);
  }
}

/** A step before each of them, as the app starts one, a day of its own for every thirty. */
export async function manySteps(school: RunningSchool): Promise<AsPerson> {
  const counsellor = await AsPerson.signIn(school.url, school.first('counsellor').card);
  const spaces = counsellor.members.filter(({ kind }) => kind === 'portfolio');
  const puts = spaces.map(({ space }, place) =>
    aPut({ space, kind: 'transition', editors: [], fields: fieldsOf(place, counsellor.id) }),
  );
  for (let from = 0; from < puts.length; from += 50) {
    await counsellor.push(puts.slice(from, from + 50));
  }
  return counsellor;
}

const dayMs = 86_400_000;

function fieldsOf(place: number, me: string) {
  const day = new Date(Date.now() + (30 + (place % 30)) * dayMs).toISOString().slice(0, 10);
  const task = (from: string, days: number, who: string | null) => ({
    text: '',
    from,
    day: null,
    days,
    who,
    done: false,
  });
  return {
    moment: place % 2 === 0 ? 'first-to-second-grade' : 'school-change',
    day,
    kept: Date.now(),
    cards: ['like-and-can', 'three-roads'],
    ...(place % 3 === 0 ? {} : { contact: 'An, 011 00 00 00' }),
    'task.001-a': task('taster', -70, null),
    'task.002-b': task('talk-together', -28, me),
    'task.003-c': task('named-contact', -14, me),
    'task.004-d': task('six-weeks', 42, me),
  };
}
