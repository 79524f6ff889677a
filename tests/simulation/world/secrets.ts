/**
 * People who write in a loopbook that others share with them, and keep every word to themselves.
 * They use their own chance and their own connection, so that the rest of the world goes on in
 * exactly the same way whether they write or not. In the other world they only look.
 */
import type { Chance } from './chance.ts';
import { currentCore } from './core.ts';
import { asSent } from './flight.ts';
import { type Gadget, makeGadget } from './gadget.ts';
import { liesLoopbook, noorsLoopbook } from './people.ts';
import type { School } from './school.ts';

export type Secrets = { whisper(): Promise<void> };

const writers: readonly [person: string, space: string, kind: string][] = [
  ['lies', liesLoopbook, 'entry'],
  ['vader', noorsLoopbook, 'home-entry'],
  ['stil', noorsLoopbook, 'note'],
];

export async function makeSecrets(
  chance: Chance,
  school: School,
  isWriting: boolean,
): Promise<Secrets> {
  const words = chance.fork('words');
  const own = new Map<Gadget, string[]>();
  const gadgets: Gadget[] = [];
  for (const [person] of writers) {
    const name = `phone of ${person}`;
    const making = { name, person, core: currentCore, fault: null, chance: chance.fork(name) };
    gadgets.push(await makeGadget({ ...making, trueTime: school.now }));
  }
  return {
    async whisper() {
      if (chance.happens(0.6)) return;
      const at = chance.below(writers.length);
      const gadget = gadgets[at];
      const [person, space, kind] = writers[at] ?? [];
      if (gadget === undefined || person === undefined || space === undefined) return;
      await carry(gadget, school);
      const made = own.get(gadget) ?? [];
      own.set(gadget, made);
      const writing = { chance: words, space, kind: kind ?? 'entry', made };
      if (isWriting) await write(gadget, writing);
      await carry(gadget, school);
    },
  };
}

type Writing = { chance: Chance; space: string; kind: string; made: string[] };

async function write(gadget: Gadget, { chance, space, kind, made }: Writing): Promise<void> {
  const { core, device } = gadget;
  const isKnown = (await device.replica.read((replica) => replica.space(space))) !== undefined;
  if (!isKnown) return;
  const edits = { text: `voor mij alleen ${chance.below(1_000)}` };
  const record = made.length === 0 || chance.happens(0.4) ? undefined : chance.pick(made);
  if (record === undefined) {
    made.push(await core.saveRecord(device, { space, kind, audience: [], edits }));
  } else if (chance.happens(0.6)) await core.saveRecord(device, { space, record, kind, edits });
  else if (chance.happens(0.5)) await core.deleteRecord(device, space, record);
  else await core.restoreRecord(device, space, record);
}

function carry({ core, device, person }: Gadget, school: School) {
  return core.runPass(
    device,
    { complete: true, spaces: [], pushRows: 200, app: '0.0.0' },
    {
      post: async (request) => asSent(await school.ask(person, request)),
      elapsed: school.now,
      beat: async () => undefined,
    },
  );
}
