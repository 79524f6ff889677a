import { useState } from 'react';
import { textLimits } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { TextArea } from '#ui/text-area.tsx';

type TextFormProps = {
  label: string;
  isLong: boolean;
  value: string;
  onChange(value: string): void;
  onTooLong(isTooLong: boolean): void;
};

/**
 * Words, in any language. Of a text that is too long the part that fits is kept at once, and the
 * rest stays in the field until the person shortens it: nothing disappears under their hands.
 */
export function TextForm({ label, isLong, value, onChange, onTooLong }: TextFormProps) {
  const t = useText('activities');
  const [typed, setTyped] = useState(value);
  const limit = isLong ? textLimits.long : textLimits.short;
  const shown = fitting(typed, limit) === value ? typed : value;
  const over = shown.length - limit;
  return (
    <TextArea
      label={label}
      isLabelHidden
      hint={t('run.anyLanguage')}
      value={shown}
      onChange={(words) => {
        setTyped(words);
        onChange(fitting(words, limit));
        onTooLong(words.length > limit);
      }}
      error={over > 0 ? t('run.tooLong', { count: over }) : null}
    />
  );
}

/** What fits, without cutting a letter or an emoji in two. */
function fitting(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const last = words.charCodeAt(limit - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return words.slice(0, isHalf ? limit - 1 : limit);
}
