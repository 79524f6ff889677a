/**
 * Pictures and voices hear what happens to the words they belong to. Their code is fetched when
 * there is something to carry or to forget: a first screen needs none of it.
 */
import { isBroughtKind } from '#domain/brought.ts';
import type { PersonId } from '#domain/person.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { Device } from './device.ts';
import type { PassPorts } from './run-pass.ts';
import type { MediaDevice } from './settle-media.ts';

/** A tab that died, or a part that could not be fetched: at the next try all is looked over. */
const lookedOver = new Set<PersonId>();

export function isLookingOverDue(person: PersonId): boolean {
  if (lookedOver.has(person)) return false;
  lookedOver.add(person);
  return true;
}

/** What a pass of words tells those who carry pictures. */
export function besideWords(device: Device): Pick<PassPorts, 'taken' | 'forgot'> {
  return {
    taken: (answer) =>
      beside(device, async () => {
        const { noteMedia, noteShown } = await import('./note-media.ts');
        await noteMedia(device, answer);
        if (!hasBrought(answer)) return;
        const { handOver } = await import('./hand-over.ts');
        await handOver(device, (row) => noteShown(device, row));
      }),
    forgot: () => forgetMedia(device),
  };
}

function hasBrought({ spaces }: SyncAnswer): boolean {
  return Object.values(spaces).some(({ changes }) =>
    changes.some((change) => 'kind' in change && isBroughtKind(change.kind)),
  );
}

export async function forgetMedia(device: MediaDevice): Promise<void> {
  await beside(device, async () => {
    const media = await import('./note-media.ts');
    await media.forgetMedia(device);
  });
}

/** Whatever goes wrong with pictures, words go on. */
async function beside(device: MediaDevice, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    lookedOver.delete(device.person.id);
  }
}
