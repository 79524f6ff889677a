import { stepOfTalkSeed, uuidFromDigest } from '#domain/derived-id.ts';
import { agreedStep } from '#domain/talk.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { readRecord } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';

/**
 * The pupil's own step from a conversation that ended in one: made by the pupil's device, wherever
 * the two sat, and by every device of the pupil with the same id, so that it is one step. The talk
 * then says so, for good: a step that the pupil threw away does not come back.
 */
export async function makeStep(profile: OpenProfile, talk: RecordView): Promise<void> {
  const { space, record, fields } = talk;
  const agreed = agreedStep(fields);
  if (agreed === null || first(talk, 'step') !== undefined) return;
  const { text: words, day, who } = agreed;
  const id = uuidFromDigest(await profile.digest(stepOfTalkSeed(space, record)), 4);
  if ((await readRecord(profile, space, id)) === null) {
    const edits = {
      text: words,
      day,
      who: { ...who },
      talk: record,
      madeOn: text(talk, 'madeOn'),
      language: text(talk, 'language'),
      kept: profile.now(),
    };
    await saveRecord(profile, { space, record: id, kind: 'step', edits });
  }
  await saveRecord(profile, { space, record, kind: 'talk', edits: { step: id } });
}
