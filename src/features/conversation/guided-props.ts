import type { Roster } from '#domain/roster.ts';
import type { TalkTable } from '#domain/talk.ts';
import type { RecordView } from '#storage/record-view.ts';

/** The conversation on the screen, and who sits at it. */
export type GuidedProps = {
  place: { space: string; record: string };
  /** Null before the first word. */
  view: RecordView | null;
  table: TalkTable;
  roster: Roster;
};
