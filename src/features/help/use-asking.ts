import { useState } from 'react';
import { onlyMe } from '#domain/audience.ts';
import { dayOf } from '#domain/calendar.ts';
import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { useLanguage } from '#i18n/use-language.ts';
import type { Contact } from '#storage/contact.ts';
import { newRecordId } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { changeAudience } from '#storage/write.ts';
import { isWay, type Way } from './talk-request.ts';

type AskingWanted = {
  space: string;
  contacts: readonly Contact[];
  draft: RecordView | null;
  onAsked(record: RecordId): void;
};

/**
 * Asking to talk. Until *vraag* nobody but the pupil reads a word, and whom it is for waits in the
 * record, so that hiding the screen in a hurry costs nothing.
 */
export function useAsking({ space, contacts, draft, onAsked }: AskingWanted) {
  const profile = useProfile();
  const { language } = useLanguage();
  const [record] = useState(() => draft?.record ?? newRecordId());
  const [problem, setProblem] = useState<'person' | 'way' | null>(null);
  const saving = useSaving();
  const wanted = { space, record, kind: 'talk-request', audience: onlyMe, given: draft };
  const { values, change, keep, state } = useEditing(wanted);
  const contact = contacts.find(({ person }) => person.id === values.to) ?? null;
  const way = isWay(values.way) ? values.way : null;
  const choose = (field: 'to' | 'way' | 'text', value: string) => {
    setProblem(null);
    change(field, value);
  };
  return {
    contact,
    way,
    text: typeof values.text === 'string' ? values.text : '',
    state,
    problem,
    trouble: saving.problem,
    choosePerson: (person: PersonId) => choose('to', person),
    chooseWay: (chosen: Way) => choose('way', chosen),
    write: (words: string) => choose('text', words),
    async ask() {
      if (contact === null) return setProblem('person');
      if (way === null) return setProblem('way');
      const now = profile.now();
      const isAsked = await saving.save(async () => {
        await keep({ about: '', madeOn: dayOf(now), language, kept: now, to: null });
        await changeAudience(profile, space, record, [{ to: contact.person.id, until: null }]);
      });
      if (isAsked) onAsked(record);
    },
  };
}
