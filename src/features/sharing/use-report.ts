import { useState } from 'react';
import { onlyMe } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { changeAudience } from '#storage/write.ts';

export type Missing = 'choose' | 'write';

/**
 * Telling somebody at school. While it is written it is the pupil's alone; only *meld* gives it to
 * the one chosen, with no more of the other's words than the pupil sends along.
 */
type ReportWanted = { view: RecordView; quote: string; begun: RecordId | null };

export function useReport({ view, quote, begun }: ReportWanted) {
  const profile = useProfile();
  const { language } = useLanguage();
  const { space } = view;
  const [record] = useState<RecordId>(() => begun ?? newRecordId());
  const [to, setTo] = useState<PersonId | null>(null);
  const [isQuoting, setQuoting] = useState(false);
  const [missing, setMissing] = useState<Missing | null>(null);
  const [sent, setSent] = useState<PersonId | null>(null);
  const saving = useSaving();
  const editing = useEditing({ space, record, kind: 'talk-request', audience: onlyMe });
  const text = typeof editing.values.text === 'string' ? editing.values.text : '';
  return {
    record,
    text,
    to,
    isQuoting,
    missing,
    sent,
    state: editing.state,
    problem: saving.problem,
    setQuoting,
    choose(person: PersonId) {
      setMissing(null);
      setTo(person);
    },
    write(words: string) {
      setMissing(null);
      if (text === '') {
        editing.change('about', view.record);
        editing.change('way', 'report');
      }
      editing.change('text', words);
    },
    async send() {
      if (to === null) return setMissing('choose');
      if (text.trim() === '') return setMissing('write');
      const now = profile.now();
      const fields = { about: view.record, way: 'report', madeOn: dayOf(now), language, kept: now };
      const edits = isQuoting ? { ...fields, quote } : fields;
      const isKept = await saving.save(async () => {
        await editing.keep(edits);
        await changeAudience(profile, space, record, [{ to, until: null }]);
      });
      if (isKept) setSent(to);
    },
  };
}
