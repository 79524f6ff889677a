import { useState } from 'react';
import { isStaff } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { useMakingMedia } from '#media/making/use-making-media.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { isSticker } from '#ui/sticker.tsx';
import type { StickerName } from '#ui/sticker-names.ts';
import { askersOf } from './questions.ts';
import { answerReaders } from './readers.ts';

/** What was sent stands there at once; whether it is kept is said when it is. */
export type Pending = { record: RecordId; text: string; sticker: StickerName | null };

export type AnswerWanted = {
  view: RecordView;
  roster: Roster;
  record: RecordId;
  /** The answers that are there already. */
  finished: readonly RecordView[];
  onSending(pending: Pending | null): void;
  onSent(): void;
};

/** Writing an answer: each key is kept, and only sending makes it somebody else's. */
export function useAnswer({ view, roster, record, finished, onSending, onSent }: AnswerWanted) {
  const t = useText('review');
  const profile = useProfile();
  const { language } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useSaving();
  const me = profile.person.id;
  const readers = view.mine
    ? askersOf(finished, me)
    : answerReaders(view, roster, me, profile.now());
  const editing = useEditing({
    space: view.space,
    record,
    kind: 'reply',
    about: view.record,
    audience: readers.map((to) => ({ to, until: null })),
  });
  const { values, change, keep, state } = editing;
  const making = useMakingMedia({ place: { space: view.space, record }, editing });
  const text = typeof values.text === 'string' ? values.text : '';
  const sticker = isSticker(values.sticker) ? values.sticker : null;
  const send = async () => {
    // A voice that still runs is ended first; words are there in the same moment.
    if (text.trim() === '' && sticker === null) {
      await making.settle();
      if (!making.hasAny()) {
        setProblem(t('reading.answer.emptyProblem'));
        return;
      }
    }
    onSending({ record, text, sticker });
    const isKept = await saving.save(async () => {
      await making.settle();
      await keep({ kept: profile.now(), language });
    });
    if (isKept) onSent();
    else onSending(null);
  };
  return {
    text,
    sticker,
    asks: values.asks === true,
    // One at a time: whoever asked waits for the answer. What a parent wrote is not asked about here.
    mayAsk:
      isStaff(profile.person.role) &&
      isOfPupil(view, roster) &&
      !askersOf(finished, view.author).includes(me),
    making,
    readers,
    state,
    problem,
    trouble: saving.problem,
    send,
    change: (field: 'text' | 'sticker' | 'asks', value: string | boolean | null) => {
      setProblem(null);
      change(field, value);
    },
  };
}

function isOfPupil(view: RecordView, roster: Roster): boolean {
  return roster.people.find(({ id }) => id === view.author)?.role === 'pupil';
}
