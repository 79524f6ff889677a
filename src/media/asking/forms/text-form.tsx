import { type ReactNode, useContext } from 'react';
import { textLimits } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { AnswerLanguage } from '../answer-language.tsx';
import { Ask } from '../ask.tsx';
import { RestOfWords, useLongWords } from '../long-words.tsx';

type TextFormProps = {
  label: ReactNode;
  /** Beside other ways to answer the field says what it is; alone the question says it. */
  isLabelShown?: boolean;
  isLong: boolean;
  value: string;
  onChange(value: string): void;
  onTooLong(isTooLong: boolean): void;
};

/** Words, in any language. */
export function TextForm(props: TextFormProps) {
  const { label, isLong, value, onChange, onTooLong } = props;
  const t = useText('activities');
  const tooLong = useContext(SaysDutchToo) ? 'run.tooLongFormal' : 'run.tooLong';
  const { shown, over, rest, take } = useLongWords({
    value,
    limit: isLong ? textLimits.long : textLimits.short,
    onChange(fits, isTooLong) {
      onChange(fits);
      onTooLong(isTooLong);
    },
  });
  return (
    <>
      <TextArea
        label={label}
        isLabelHidden={props.isLabelShown !== true}
        hint={<Ask k="run.anyLanguage" />}
        isHintBelow
        value={shown}
        onChange={take}
        error={over > 0 ? t(tooLong, { count: over }) : null}
      />
      <AnswerLanguage words={shown} />
      <RestOfWords rest={rest} />
    </>
  );
}
