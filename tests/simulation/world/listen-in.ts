import { minuteMs } from '#domain/instant.ts';
import { saveRecord } from '#storage/write.ts';
import { prepareRequest } from '#sync/build-request.ts';
import { hear } from './carrying.ts';
import type { Gadget } from './gadget.ts';
import { noorsLoopbook } from './people.ts';
import { carryOn, type World } from './world.ts';

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
  await hear(phone, { what: 'asked' }, world.carrier);
  await carryOn(world, minuteMs);
  const after = await answersTo(world, listeners);
  return listeners
    .filter((_, index) => before[index] !== after[index])
    .map(
      (gadget, index) => `I6: ${gadget.name} was answered ${after[index]} after ${before[index]}`,
    );
}

async function answersTo(world: World, listeners: readonly Gadget[]): Promise<string[]> {
  const answers: string[] = [];
  for (const gadget of listeners) {
    const asking = { complete: true, spaces: [], app: '0.0.0' };
    const { request } = await prepareRequest(gadget.device, asking);
    const { answer } = await world.school.ask(gadget.person, { ...request, check: undefined });
    answers.push(JSON.stringify({ ...answer, now: 0 }));
  }
  return answers;
}
