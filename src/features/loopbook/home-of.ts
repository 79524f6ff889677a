import type { Role } from '#domain/person.ts';
import type { RecordView } from '#storage/record-view.ts';
import { paths } from '#ui/paths.ts';

type Placed = Pick<RecordView, 'space' | 'record' | 'kind' | 'about'>;

/** The page on which this person has a record before them: their own, or the one it is about. */
export function homeOf({ space, record, kind, about }: Placed, role: Role): string {
  const shown = kind === 'reply' && about !== null ? about : record;
  if (kind === 'transition') return paths.transition(space, record);
  if (kind === 'talk') return paths.conversation(space, record);
  if (kind === 'agreement') return paths.agreement(space, record);
  if (role === 'pupil') return paths.entry(space, shown);
  if (kind === 'home-entry') return paths.homeEntry(space, record);
  if (kind === 'note') return paths.note(space, record);
  return paths.reading(space, shown);
}
