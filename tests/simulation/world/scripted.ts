/**
 * The two things that the design's own model still showed after a restored backup, told step by
 * step: who writes and shares what, and who goes to school when.
 */
import type { Audience } from '#domain/audience.ts';
import { minuteMs } from '#domain/instant.ts';
import { carryOn } from './carry-on.ts';
import { hear } from './carrying.ts';
import type { Fault } from './faults.ts';
import { asSent } from './flight.ts';
import { asked } from './flights.ts';
import type { Gadget } from './gadget.ts';
import { olderBesideNewer } from './heads.ts';
import { makeWorld } from './make-world.ts';
import { noorsLoopbook as space } from './people.ts';
import { restore } from './school-events.ts';
import type { World } from './world.ts';

const seed = 1;
const toTeacher: Audience = [{ to: 'leraar', until: null }];

/** A share that was ended after the backup, made again by a device that sends all it has. */
export async function seenAgain(fault: Fault | null): Promise<string[]> {
  return telling(fault, async (world) => {
    const [phone, tablet, laptop] = ['phone of noor', 'tablet of noor', 'laptop of leraar'].map(
      (name) => named(world, name),
    ) as [Gadget, Gadget, Gadget];
    const record = await write(phone, { kind: 'entry' });
    await carry(world, phone, tablet);
    const backup = await world.school.snapshot();
    await share(phone, record, toTeacher);
    await carry(world, phone, laptop);
    await share(phone, record, []);
    await share(phone, record, toTeacher);
    await carry(world, phone, laptop, tablet);
    await share(tablet, record, []);
    await carry(world, tablet, laptop);
    await restore(world, backup);
    await carry(world, phone, laptop);
    return world.broken;
  });
}

/** A choice that met a narrower one before the failover, and comes without it afterwards. */
export async function openedByAStaleChoice(): Promise<string[]> {
  return telling(null, async (world) => {
    const [phone, tablet, laptop] = ['phone of noor', 'tablet of noor', 'laptop of leraar'].map(
      (name) => named(world, name),
    ) as [Gadget, Gadget, Gadget];
    const record = await write(phone, { kind: 'entry' });
    await share(phone, record, toTeacher);
    await carry(world, phone, tablet, laptop);
    await share(phone, record, []);
    await share(tablet, record, []);
    await carry(world, tablet);
    const backup = await world.school.snapshot();
    await share(tablet, record, toTeacher);
    await carry(world, phone, tablet, laptop);
    await restore(world, backup);
    await carry(world, tablet, laptop);
    return world.broken;
  });
}

/**
 * Three write in one record, each over the one before. The second has no right any more when the
 * school is restored: nobody brings back what stood between the first and the third.
 */
export async function olderStays(fault: Fault | null): Promise<string[]> {
  return telling(fault, async (world) => {
    const [phone, laptop, other] = ['phone of noor', 'laptop of leraar', 'laptop of zorg'].map(
      (name) => named(world, name),
    ) as [Gadget, Gadget, Gadget];
    const editors = ['leraar', 'zorg'];
    const record = await write(phone, { kind: 'transition', editors });
    await carry(world, phone, laptop, other);
    const backup = await world.school.snapshot();
    for (const [gadget, text] of [
      [laptop, 'een'],
      [other, 'een twee'],
      [phone, 'een twee drie'],
    ] as const) {
      await gadget.core.saveRecord(gadget.device, {
        space,
        record,
        kind: 'transition',
        edits: { text },
      });
      await carry(world, gadget, laptop, other, phone);
    }
    const placing = world.school.placings.find((one) => one.space === space);
    if (placing === undefined) throw new Error('There is no such loopbook.');
    delete placing.people.zorg;
    await world.school.place(placing);
    await restore(world, backup);
    await carry(world, laptop, phone);
    for (const gadget of world.gadgets) await hear(gadget, { what: 'asked' }, world.carrier);
    await carryOn(world, 12 * minuteMs);
    return olderBesideNewer(world.school, world.gadgets);
  });
}

async function telling(
  fault: Fault | null,
  story: (world: World) => Promise<string[]>,
): Promise<string[]> {
  const world = await makeWorld({ seed, fault });
  try {
    return await story(world);
  } finally {
    await world.school.close();
  }
}

function named(world: World, name: string): Gadget {
  const gadget = world.gadgets.find((one) => one.name === name);
  if (gadget === undefined) throw new Error(`There is no ${name}.`);
  return gadget;
}

function write(
  { core, device }: Gadget,
  making: { kind: string; editors?: string[] },
): Promise<string> {
  return core.saveRecord(device, { space, edits: { text: 'nul' }, ...making });
}

function share({ core, device }: Gadget, record: string, audience: Audience): Promise<void> {
  return core.changeAudience(device, space, record, audience);
}

async function carry(world: World, ...gadgets: Gadget[]): Promise<void> {
  for (const { core, device, person, name } of gadgets) {
    await core.runPass(
      device,
      { complete: true, spaces: [], pushRows: 200, app: '0.0.0' },
      {
        post: async (request) => asSent(await asked(world, { person, by: name, request })),
        elapsed: world.school.now,
        beat: async () => undefined,
      },
    );
  }
}
