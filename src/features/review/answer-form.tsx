import { type KeyboardEvent, useState } from 'react';
import type { RecordId } from '#domain/record.ts';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { MakingMedia } from '#media/making/making-media.tsx';
import { useMakingMedia } from '#media/making/use-making-media.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { isSticker } from '#ui/sticker.tsx';
import { StickerChoice } from '#ui/sticker-choice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { limits } from './limits.ts';
import { answerReaders } from './readers.ts';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { useTone } from './use-tone.ts';

/** A pupil who reads little hears their teacher. */
const voiceOnly = ['voice'] as const;

type AnswerFormProps = { view: RecordView; roster: Roster; record: RecordId; onSent(): void };

/**
 * An answer in words, with a sticker, or both. Each key is kept on this device; only *verstuur*
 * makes it an answer for the one it is meant for.
 */
export function AnswerForm(props: AnswerFormProps) {
  const { roster } = props;
  const t = useText('review');
  const tone = useTone();
  const dates = useDates();
  const answer = useAnswer(props);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void answer.send();
  };
  const names = answer.readers.map((id) => nameOf(roster, id) ?? t('reading.someone'));
  return (
    <section className={styles.section}>
      <h2>
        <Told k={`reading.answer.title.${tone}`} />
      </h2>
      <form
        className={styles.form}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void answer.send();
        }}
      >
        <TextArea
          label={<Told k="reading.answer.label" />}
          hint={<Told k={`reading.answer.hint.${tone}`} />}
          value={answer.text}
          onChange={(value) => answer.change('text', value)}
          maxLength={limits.reply}
          error={answer.text.length >= limits.reply ? t('full') : answer.problem}
        />
        <MakingMedia making={answer.making} offers={voiceOnly} />
        <StickerChoice
          label={<Told k="reading.answer.stickers" />}
          chosen={answer.sticker}
          onChoose={(name) => answer.change('sticker', name)}
        />
        <p className={styles.by}>
          <Told k="reading.answer.readBy" values={{ names: dates.list(names) }} />{' '}
          {tone === 'je' && <span className={styles.keys}>{t('reading.answer.keys')}</span>}
        </p>
        <Button type="submit" kind="primary" icon="paper-plane-tilt">
          <Told k="reading.answer.send" />
        </Button>
        <StorageNotice problem={answer.trouble} />
        <StateLine state={answer.state} />
      </form>
    </section>
  );
}

function useAnswer({ view, roster, record, onSent }: AnswerFormProps) {
  const t = useText('review');
  const profile = useProfile();
  const { language } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useSaving();
  const readers = answerReaders(view, roster, profile.person.id, profile.now());
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
    await making.settle();
    if (text.trim() === '' && sticker === null && !making.hasAny()) {
      setProblem(t('reading.answer.emptyProblem'));
      return;
    }
    if (await saving.save(() => keep({ kept: profile.now(), language }))) onSent();
  };
  return {
    text,
    sticker,
    making,
    readers,
    state,
    problem,
    trouble: saving.problem,
    send,
    change: (field: 'text' | 'sticker', value: string | null) => {
      setProblem(null);
      change(field, value);
    },
  };
}

function nameOf(roster: Roster, id: string): string | undefined {
  return roster.people.find((one) => one.id === id)?.name;
}
