import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { isAtTable } from '#domain/access.ts';
import type { SpaceId } from '#domain/membership.ts';
import type { Roster } from '#domain/roster.ts';
import { newRecordId } from '#storage/ids.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { fieldsIn } from './moment-rows.ts';
import { ownTemplates } from './template.ts';

export type MomentWanted = {
  moment: string;
  space: SpaceId;
  roster: Roster;
  views: readonly RecordView[];
};

/**
 * What stands is changed in its place by whoever may; others go on with their own, which begins
 * with what stands. New steps begin with it from the moment it is finished.
 */
export function useMomentEditor({ moment, space, roster, views }: MomentWanted) {
  const profile = useProfile();
  const { id, role } = profile.person;
  const saving = useSaving();
  const [begun] = useState(() => {
    const ofMoment = views.filter((view) => text(view, 'moment') === moment);
    const standing = ownTemplates(ofMoment).get(moment) ?? null;
    const draft = ofMoment.find((view) => view.mine && first(view, 'kept') === undefined);
    const mayChange = standing !== null && isAtTable({ person: id, role }, standing);
    const record = (mayChange ? standing.record : draft?.record) ?? newRecordId();
    return { record, fields: fieldsIn(standing, moment) };
  });
  const view = views.find(({ record }) => record === begun.record) ?? null;
  const editors = roster.people
    .filter((one) => (one.role === 'counsellor' || one.role === 'admin') && one.id !== id)
    .map((one) => one.id);
  const editing = useEditing({ space, record: begun.record, kind: 'moment', editors, given: view });
  const fields: Record<string, Plain> = { ...begun.fields, ...editing.values };
  return {
    view,
    fields,
    state: editing.state,
    problem: saving.problem,
    change: editing.change,
    save: () => {
      const unwritten = Object.entries(begun.fields).filter(
        ([field]) => !(field in editing.values),
      );
      const now = profile.now();
      const edits = { ...Object.fromEntries(unwritten), moment, changedOn: now, kept: now };
      return saving.save(() => editing.keep(edits));
    },
  };
}
