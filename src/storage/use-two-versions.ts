import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { both, firstDouble } from '#content/two-versions.ts';
import { mayEdit } from '#domain/access.ts';
import type { RecordView } from './record-view.ts';
import type { StorageWord } from './storage-problem.ts';
import { useProfile } from './use-profile.tsx';
import { useRecord } from './use-records.ts';
import { useSaving } from './use-saving.ts';
import { saveRecord } from './write.ts';

export type TwoVersionsAsked = {
  field: string;
  values: readonly Plain[];
  /** All of them as one, where that can be. */
  joined: string | null;
  /** The place of one among the values, or both. */
  keep(chosen: number | 'both'): Promise<void>;
  isBusy: boolean;
  problem: StorageWord | null;
};

/**
 * Two devices changed the same thing apart. Whoever may edit it is asked what stays, one question
 * at a time; for readers both simply stand there. Null where there is nothing to ask this person.
 */
export function useTwoVersions(view: RecordView): TwoVersionsAsked | null {
  const profile = useProfile();
  const about = useRecord(view.space, view.about ?? '');
  const { save, problem } = useSaving();
  const [isBusy, setBusy] = useState(false);
  const me = { person: profile.person.id, role: profile.person.role };
  const double = firstDouble(view.fields);
  if (double === null || !mayEdit(me, view, about ?? null, profile.now())) return null;
  const { field, values } = double;
  const joined = both(field, values);
  return {
    ...double,
    joined,
    isBusy,
    problem,
    async keep(chosen) {
      const value = chosen === 'both' ? joined : values[chosen];
      if (value === undefined || value === null) return;
      const { space, record, kind, document } = view;
      setBusy(true);
      // What was chosen covers what was shown, and nothing that arrived since.
      await save(() =>
        saveRecord(profile, { space, record, kind, edits: { [field]: value }, base: document }),
      );
      setBusy(false);
    },
  };
}
