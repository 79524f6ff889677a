/** Choosing other readers, with the choice before it kept for a day on this device. */
import type { Audience } from '#domain/audience.ts';
import { type AudienceChange, isUndoable, undoMs } from '#domain/audience-undo.ts';
import type { Instant } from '#domain/instant.ts';
import type { Envelope } from '#domain/record.ts';
import type { OpenProfile } from './open-profile.ts';
import type { RecordView } from './record-view.ts';
import { useLive } from './use-live.ts';
import { useProfile } from './use-profile.tsx';
import { changeAudience, type Writer } from './write.ts';

type Changed = Pick<Envelope, 'space' | 'record' | 'audience'>;

export async function changeReaders(
  writer: Writer,
  { space, record, audience: before }: Changed,
  wanted: Audience,
): Promise<void> {
  await changeAudience(writer, space, record, wanted);
  const now = writer.now();
  await writer.replica.write(async (replica) => {
    const row = await replica.record(space, record);
    if (row === undefined) return;
    const { version, audience: after } = row;
    const change = { space, record, before, after, version, at: now };
    const others = othersOf(await replica.state('audienceChanges'), record, now);
    await replica.putState('audienceChanges', [...others, change]);
  });
}

/** Putting it back is done once: what it was before is forgotten with it. */
export async function putReadersBack(
  writer: Writer,
  { space, record }: Changed,
  wanted: Audience,
): Promise<void> {
  await changeAudience(writer, space, record, wanted);
  await writer.replica.write(async (replica) => {
    const others = othersOf(await replica.state('audienceChanges'), record, writer.now());
    await replica.putState('audienceChanges', others);
  });
}

export async function readUndo(
  { replica, now }: Pick<OpenProfile, 'replica' | 'now'>,
  view: Pick<Envelope, 'record' | 'version' | 'audience' | 'deleted'>,
): Promise<AudienceChange | null> {
  const changes = await replica.read((tables) => tables.state('audienceChanges'));
  const change = changes?.find((one) => one.record === view.record);
  return change !== undefined && isUndoable(change, view, now()) ? change : null;
}

/** Null where there is nothing to put back. */
export function useUndo(view: RecordView): AudienceChange | null | undefined {
  const profile = useProfile();
  const { record, version, audience, deleted } = view;
  const words = JSON.stringify(audience);
  return useLive(
    () => readUndo(profile, { record, version, audience: JSON.parse(words), deleted }),
    [profile, record, version, words, deleted],
  );
}

type Kept = AudienceChange & Pick<Envelope, 'space' | 'record'>;

function othersOf(changes: readonly Kept[] | undefined, record: string, now: Instant): Kept[] {
  return (changes ?? []).filter((one) => one.record !== record && now < one.at + undoMs);
}
