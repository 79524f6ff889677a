import { useState } from 'react';
import { isAtTable } from '#domain/access.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { newRecordId } from '#storage/ids.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { type ProcedureField, standingProcedure, wordsOf } from './procedure.ts';

export type ProcedureWanted = { space: SpaceId; roster: Roster; views: readonly RecordView[] };

/**
 * What stands is changed in its place by whoever may; others go on with their own draft, which
 * begins with what stands and holds from the moment they finish it.
 */
export function useProcedureEditor({ space, roster, views }: ProcedureWanted) {
  const profile = useProfile();
  const { id, role } = profile.person;
  const saving = useSaving();
  const [begun] = useState(() => beginWith(views, (view) => isAtTable({ person: id, role }, view)));
  const view = views.find(({ record }) => record === begun.record) ?? null;
  const editors = roster.people
    .filter((one) => (one.role === 'counsellor' || one.role === 'admin') && one.id !== id)
    .map((one) => one.id);
  const editing = useEditing({
    space,
    record: begun.record,
    kind: 'procedure',
    editors,
    given: view,
  });
  const word = (field: ProcedureField): string => {
    const value = editing.values[field] ?? begun.words[field];
    return typeof value === 'string' ? value : '';
  };
  const isStanding = view !== null && typeof first(view, 'kept') === 'number';
  return {
    view,
    word,
    isStanding,
    state: editing.state,
    problem: saving.problem,
    change: editing.change,
    save: () =>
      saving.save(() => {
        const unwritten = Object.entries(begun.words).filter(
          ([field]) => !(field in editing.values),
        );
        const now = profile.now();
        const edits = { ...Object.fromEntries(unwritten), changedOn: now };
        return editing.keep(isStanding ? edits : { ...edits, kept: now });
      }),
  };
}

type Begun = { record: string; words: ReturnType<typeof wordsOf> };

function beginWith(views: readonly RecordView[], mayEdit: (view: RecordView) => boolean): Begun {
  const standing = standingProcedure(views);
  if (standing !== null && mayEdit(standing)) return { record: standing.record, words: {} };
  const draft = views.find((view) => view.mine && first(view, 'kept') === undefined);
  return { record: draft?.record ?? newRecordId(), words: wordsOf(standing) };
}
