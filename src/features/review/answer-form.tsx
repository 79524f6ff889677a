import { type KeyboardEvent, Suspense } from 'react';
import type { Roster } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { MakingMedia } from '#media/making/making-media.tsx';
import { Button } from '#ui/button.tsx';
import { forStaff } from '#ui/for-staff.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StickerChoice } from '#ui/sticker-choice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { limits } from './limits.ts';
import styles from './review.module.css';
import { Told } from './told.tsx';
import { type AnswerWanted, useAnswer } from './use-answer.ts';
import { useTone } from './use-tone.ts';

const AskBack = forStaff(() => import('./ask-back.tsx').then((module) => module.AskBack));

/** A pupil who reads little hears their teacher. */
const voiceOnly = ['voice'] as const;

/**
 * An answer in words, with a sticker, or both. Each key is kept on this device; only *verstuur*
 * makes it an answer for the one it is meant for.
 */
export function AnswerForm(props: AnswerWanted) {
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
          hint={props.view.mine ? null : <Told k={`reading.answer.hint.${tone}`} />}
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
        {answer.mayAsk && (
          <Suspense fallback={null}>
            <AskBack
              name={roster.name}
              isAsking={answer.asks}
              onAsk={(asks) => answer.change('asks', asks ? true : null)}
            />
          </Suspense>
        )}
        <div className={styles.send}>
          <p className={styles.by}>
            <Told k="reading.answer.readBy" values={{ names: dates.list(names) }} />{' '}
            {tone === 'je' && <span className={styles.keys}>{t('reading.answer.keys')}</span>}
          </p>
          <Button type="submit" kind="primary" icon="paper-plane-tilt">
            <Told k="reading.answer.send" />
          </Button>
        </div>
        <StorageNotice problem={answer.trouble} />
        <StateLine state={answer.state} />
      </form>
    </section>
  );
}

function nameOf(roster: Roster, id: string): string | undefined {
  return roster.people.find((one) => one.id === id)?.name;
}
