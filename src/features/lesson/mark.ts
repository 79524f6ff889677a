import type { LessonStage } from '#domain/lesson.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { readRecords } from '#storage/records.ts';
import { saveRecord } from '#storage/write.ts';

type Named = Pick<RecordView, 'space' | 'record'>;

let before: Promise<unknown> = Promise.resolve();

/**
 * Says to those who lead the lesson that this pupil began, or is done. Once each, and one after
 * the other, so that a device makes one mark for a lesson.
 */
export function markLesson(profile: OpenProfile, lesson: Named, stage: LessonStage): Promise<void> {
  const marking = before.then(() => mark(profile, lesson, stage));
  before = marking.catch(() => undefined);
  return marking;
}

async function mark(profile: OpenProfile, { space, record: about }: Named, stage: LessonStage) {
  if (stage === 'not-yet') return;
  const kind = 'lesson-mark';
  const marks = await readRecords(profile, { space, kinds: [kind], about });
  const own = marks.find((one) => one.mine);
  const wanted = stage === 'done' ? ['started', 'done'] : ['started'];
  const missing = wanted.filter((field) => own === undefined || first(own, field) === undefined);
  if (missing.length === 0) return;
  const edits = Object.fromEntries(missing.map((field) => [field, profile.now()]));
  await saveRecord(profile, { space, record: own?.record, kind, about, edits });
}
