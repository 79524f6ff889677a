import type { Instant } from '#domain/instant.ts';
import type { LessonCard } from '#domain/lesson.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { saveRecord } from '#storage/write.ts';

type Starting = {
  space: SpaceId;
  roster: Roster;
  cards: readonly LessonCard[];
  until: Instant;
  /** The lesson of before in this class: who sat where then, sits there now. */
  before: LessonView | undefined;
};

/** All teachers of the class may lead it: one falls ill, two stand in front of it. */
export function startLesson(profile: OpenProfile, starting: Starting): Promise<RecordId> {
  const { space, roster, cards, until, before } = starting;
  const me = profile.person.id;
  const others = roster.people.filter(({ id, role }) => role === 'teacher' && id !== me);
  const seats = before?.lesson.seats ?? [];
  return saveRecord(profile, {
    space,
    kind: 'lesson',
    editors: others.map(({ id }) => id),
    edits: {
      cards: cards.map((card) => ({ ...card })),
      began: profile.now(),
      until,
      ...(seats.length === 0 ? {} : { seats: [...seats] }),
    },
  });
}
