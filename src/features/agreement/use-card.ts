import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Plain } from '#content/document.ts';
import { lacksOfCard } from '#domain/agreement.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Roster } from '#domain/roster.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { paths } from '#ui/paths.ts';
import type { Begun } from './ways.ts';

export type WriteCardProps = {
  place: { space: string; record: string };
  view: RecordView | null;
  roster: Roster;
  begun: Begun | null;
};

/** Every word is on the disk as it is typed; the first one also says who sit here. */
export function useCard({ place, view, begun }: WriteCardProps) {
  const { space, record } = place;
  const { now } = useProfile();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const saving = useSaving();
  const [lacks, setLacks] = useState<ReturnType<typeof lacksOfCard>>([]);
  const editors = begun?.editors ?? [];
  const editing = useEditing({ space, record, kind: 'agreement', editors, given: view });
  const { values } = editing;
  const fields = Object.fromEntries(Object.entries(values).map(([name, one]) => [name, [one]]));
  const change = (field: string, value: Plain) => {
    setLacks([]);
    if (values.madeOn === undefined) {
      editing.change('madeOn', dayOf(now()));
      if (begun?.beside != null) editing.change('beside', begun.beside);
    }
    if (field === 'text') editing.change('language', language);
    editing.change(field, value);
  };
  const finish = async () => {
    const missing = lacksOfCard(fields);
    if (missing.length > 0) return setLacks(missing);
    const isKept = view !== null && first(view, 'kept') !== undefined;
    if (!(await saving.save(() => editing.keep(isKept ? {} : { kept: now() })))) return;
    await navigate(paths.agreement(space, record), { replace: true });
  };
  return { fields, change, finish, lacks, state: editing.state, problem: saving.problem };
}

export type Card = ReturnType<typeof useCard>;
