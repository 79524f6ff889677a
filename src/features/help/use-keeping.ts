import type { Plain } from '#content/document.ts';
import { isAtTable } from '#domain/access.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster, useSpaces } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';

/** The school's own space on this device; null where it has not arrived. */
export function useSchoolSpace(): { space: SpaceId; roster: Roster } | null | undefined {
  const spaces = useSpaces('school');
  const space = spaces?.find((one) => !one.hidden)?.space;
  const roster = useRoster(space ?? '');
  if (spaces === undefined || roster === undefined) return undefined;
  return space === undefined || roster === null ? null : { space, roster };
}

type Kept = { kind: 'contact' | 'service'; before: RecordView | null };

/**
 * One change is one record. A colleague's that this person may not edit stays as it is: theirs is
 * a new one about the same thing, and the newest is what pupils see.
 */
export function useKeeping(school: { space: SpaceId; roster: Roster }) {
  const profile = useProfile();
  const { id, role } = profile.person;
  const { save, problem } = useSaving();
  const mayEdit = (view: RecordView) => isAtTable({ person: id, role }, view);
  const editors = school.roster.people
    .filter((person) => person.role === 'counsellor' || person.role === 'admin')
    .map((person) => person.id)
    .filter((person) => person !== id);
  return {
    problem,
    keep: ({ kind, before }: Kept, edits: Readonly<Record<string, Plain>>) =>
      save(() =>
        saveRecord(profile, {
          space: school.space,
          kind,
          edits: { ...edits, changedOn: profile.now() },
          ...(before !== null && mayEdit(before) ? { record: before.record } : { editors }),
        }),
      ),
  };
}
