import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { typedLessonCode } from '#domain/lesson-code.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { TextField } from '#ui/text-field.tsx';
import { SharedChoice } from './shared-choice.tsx';
import styles from './sign-in-steps.module.css';
import { isCode, typedCode } from './typed-code.ts';
import { useSharedDevice } from './use-shared-device.ts';

type CodeFormProps = { onCode(code: string, isShared: boolean): void };

/**
 * The short code of a card, or that of a lesson on the board. A card's is spent by one use, so
 * sharing is asked before.
 */
export function CodeForm({ onCode }: CodeFormProps) {
  const t = useText('profiles');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isShared, setShared] = useSharedDevice();

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    // Who comes from the board has the letters of the lesson, not yet a card in hand.
    const lesson = typedLessonCode(text);
    if (lesson !== null) void navigate(`${paths.joinLesson}#${lesson}`);
    else if (isCode(text)) onCode(typedCode(text), isShared);
  }

  return (
    <form className={styles.step} onSubmit={submit} noValidate>
      <TextField
        label={t('code.label')}
        hint={t('code.hint')}
        error={isAsked && !isCode(text) ? t('code.shape') : null}
        value={text}
        onChange={setText}
        maxLength={24}
        autoCapitalize="characters"
        isSpellChecked={false}
      />
      <SharedChoice isShared={isShared} onChange={setShared} />
      <Button kind="primary" type="submit" icon="arrow-right" isWide>
        {t('code.go')}
      </Button>
    </form>
  );
}
