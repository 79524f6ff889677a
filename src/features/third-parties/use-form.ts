import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Plain } from '#content/document.ts';
import { dayOf } from '#domain/calendar.ts';
import { type Lack, lacksOf, usualThirdPartyDay } from '#domain/third-party.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { addressOf } from './ways.ts';

export type Place = { space: string; record: string };

/** Every key is kept as it was typed; what is wrong is said when somebody is ready. */
export function useForm(place: Place, view: RecordView | null) {
  const { space, record } = place;
  const { person, now } = useProfile();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const saving = useSaving();
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const editing = useEditing({ space, record, kind: 'consent', given: view });
  const { values } = editing;
  const usual = usualThirdPartyDay(now());
  const word = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const until = values.until === undefined ? usual : word('until');
  const change = (field: string, value: Plain) => {
    setLacks([]);
    if (values.until === undefined && field !== 'until') editing.change('until', usual);
    if (values.madeOn === undefined) editing.change('madeOn', dayOf(now()));
    if (field === 'purpose') editing.change('language', language);
    editing.change(field, value);
  };
  const finish = async () => {
    const fields = Object.entries({ ...values, until }).map(([name, value]) => [name, [value]]);
    const missing = lacksOf(Object.fromEntries(fields), now());
    // Which pieces is for the pupil to say.
    const mine = missing.filter((lack) => lack !== 'pieces' || person.role === 'pupil');
    if (mine.length > 0) return setLacks(mine);
    const isKept = view !== null && first(view, 'kept') !== undefined;
    if (!(await saving.save(() => editing.keep(isKept ? {} : { kept: now() })))) return;
    await navigate(addressOf(space, record), { replace: true });
  };
  return { ...editing, until, word, change, finish, lacks, problem: saving.problem };
}
