import type { NoteKeeping } from '#domain/note-keeping.ts';
import { readRoster, readSpaces } from './records.ts';
import { useLive } from './use-live.ts';
import { useProfile } from './use-profile.tsx';

/** How long this school keeps notes; null where it never said so, or it is not known here. */
export function useNoteKeeping(): NoteKeeping | null | undefined {
  const profile = useProfile();
  return useLive(async () => {
    const school = (await readSpaces(profile, 'school')).find(({ hidden }) => !hidden);
    const roster = school === undefined ? null : await readRoster(profile, school.space);
    return roster?.notes ?? null;
  }, [profile]);
}
