import { saveRecord } from '#storage/write.ts';
import { asSent, reachSchool, takeOff } from './flights.ts';
import type { Gadget } from './gadget.ts';
import { noorsLoopbook } from './people.ts';
import { syncCalmly, type World } from './world.ts';

/**
 * I6: what a device receives does not depend on what its person was never allowed to read. The
 * same question is asked before and after the pupil writes for herself alone.
 */
export async function listenIn(world: World): Promise<string[]> {
  const { gadgets } = world;
  const [phone, ...others] = gadgets;
  if (phone === undefined) return [];
  const listeners = others.filter((gadget) => gadget.person !== phone.person);
  const before = await answersTo(world, listeners);
  for (let entry = 0; entry < 3; entry += 1) {
    const edits = { text: 'voor mij alleen' };
    await saveRecord(phone.device, { space: noorsLoopbook, kind: 'entry', audience: [], edits });
  }
  await syncCalmly(world, phone);
  const after = await answersTo(world, listeners);
  return listeners
    .filter((_, index) => before[index] !== after[index])
    .map((gadget, index) => `I6: ${gadget.name} was answered ${after[index]} after ${before[index]}`);
}

async function answersTo(world: World, listeners: readonly Gadget[]): Promise<string[]> {
  const answers: string[] = [];
  for (const gadget of listeners) {
    const flight = await takeOff(gadget, { complete: true, spaces: [], app: '0.0.0' });
    if (flight === null) throw new Error('A tab died in a calm sync.');
    const reply = await reachSchool(flight, world.school);
    answers.push(JSON.stringify({ ...reply.answer, now: 0 }));
    await flight.land(asSent(reply));
  }
  return answers;
}
