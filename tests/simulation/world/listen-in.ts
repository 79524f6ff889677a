import { minuteMs } from '#domain/instant.ts';
import type { SyncRequest } from '#protocol/sync.ts';
import { carryOn } from './carry-on.ts';
import { hear } from './carrying.ts';
import type { Gadget } from './gadget.ts';
import { noorsLoopbook } from './people.ts';
import type { World } from './world.ts';

/**
 * I6: what a device receives does not depend on what its person was never allowed to read. The
 * same question is asked before and after the pupil writes for herself alone.
 */
export async function listenIn(world: World): Promise<string[]> {
  const { gadgets } = world;
  const [phone, ...others] = gadgets;
  if (phone === undefined) return [];
  const listeners = others.filter((gadget) => gadget.person !== phone.person);
  const questions = await Promise.all(listeners.map(questionOf));
  const before = await answersTo(world, questions);
  for (let entry = 0; entry < 3; entry += 1) {
    const edits = { text: 'voor mij alleen' };
    await phone.core.saveRecord(phone.device, {
      space: noorsLoopbook,
      kind: 'entry',
      audience: [],
      edits,
    });
  }
  await hear(phone, { what: 'asked' }, world.carrier);
  await carryOn(world, minuteMs);
  const after = await answersTo(world, questions);
  return listeners.flatMap((gadget, index) =>
    before[index] === after[index]
      ? []
      : [`I6: ${gadget.name} was answered ${after[index]} after ${before[index]}`],
  );
}

type Question = { person: string; request: SyncRequest };

/** What it would ask now, apart from its own news. */
async function questionOf({ core, device, person }: Gadget): Promise<Question> {
  const { request } = await core.prepareRequest(device, {
    complete: true,
    spaces: [],
    app: '0.0.0',
  });
  const { check: _, ...rest } = request;
  return { person, request: { ...rest, push: [], waiting: [] } };
}

async function answersTo(world: World, questions: readonly Question[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { person, request } of questions) {
    const { answer } = await world.school.ask(person, request);
    answers.push(JSON.stringify({ ...answer, now: 0 }));
  }
  return answers;
}
