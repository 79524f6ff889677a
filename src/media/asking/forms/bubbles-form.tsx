import { type ReactNode, useState } from 'react';
import { bubbleStep } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import { IntoView } from '#ui/media/into-view.tsx';
import { Notice } from '#ui/notice.tsx';
import { atStep } from '../../making/at-step.ts';
import { MakingMedia } from '../../making/making-media.tsx';
import type { MakingMedia as Making } from '../../making/use-making-media.ts';
import styles from './bubbles-form.module.css';
import { TextForm } from './text-form.tsx';

type BubblesFormProps = {
  step: string;
  bubbles: readonly { id: string; label: ReactNode }[];
  making: Making;
  value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string> | null): void;
  onTooLong(isTooLong: boolean): void;
};

/** A few small questions at once: tap one, say or write it, and take the next in any order. */
export function BubblesForm(props: BubblesFormProps) {
  const { step, bubbles, making, value } = props;
  const t = useText('activities');
  const [open, setOpen] = useState<string | null>(
    bubbles.length === 1 ? (bubbles[0]?.id ?? null) : null,
  );
  if (bubbles.length === 0) return <Notice>{t('form.chooseFirst')}</Notice>;
  return (
    <ol className={styles.bubbles}>
      {bubbles.map((bubble) => {
        const here = atStep(making, { id: bubbleStep(step, bubble.id) });
        const words = value[bubble.id] ?? '';
        const isFilled = words.trim() !== '' || here.media.length > 0;
        const isOpen = open === bubble.id;
        return (
          <li key={bubble.id} className={styles.bubble} data-open={isOpen ? '' : undefined}>
            <button
              type="button"
              className={styles.question}
              aria-expanded={isOpen}
              onClick={() => setOpen(isOpen ? null : bubble.id)}
            >
              <span>{bubble.label}</span>
              {isFilled && (
                <span className={styles.filled}>
                  <Icon name="check" size="small" />
                  {t('form.filled')}
                </span>
              )}
            </button>
            {isOpen && (
              <IntoView>
                <div className={styles.answer}>
                  <MakingMedia making={here} offers={['voice']} isFirst />
                  <TextForm
                    label={t(here.media.length > 0 ? 'form.writeToo' : 'form.write')}
                    isLabelShown
                    isLong
                    value={words}
                    onChange={(written) => props.onChange(changed(value, bubble.id, written))}
                    onTooLong={props.onTooLong}
                  />
                </div>
              </IntoView>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function changed(value: BubblesFormProps['value'], bubble: string, words: string) {
  const { [bubble]: _, ...others } = value;
  const next = words.trim() === '' ? others : { ...others, [bubble]: words };
  return Object.keys(next).length === 0 ? null : next;
}
