import { useState } from 'react';
import { readArrivalCode, shownArrivalCode } from '#domain/parcel.ts';
import { useText } from '#i18n/use-text.ts';
import { TextField } from '#ui/text-field.tsx';

type CodeFieldProps = { value: string; onChange(value: string): void };

/** Typed in threes, as it is read aloud; what is no code stays, with a sentence. */
export function CodeField({ value, onChange }: CodeFieldProps) {
  const t = useText('parcel');
  const [isLeft, setLeft] = useState(false);
  const code = readArrivalCode(value);
  const isWhole = value.replace(/[^\p{L}\p{N}]/gu, '').length >= 9;
  const isWrong = value.trim() !== '' && code === null && (isLeft || isWhole);
  return (
    <TextField
      label={t('code')}
      hint={t('codeHint')}
      value={value}
      maxLength={40}
      autoCapitalize="characters"
      lang="en"
      isSpellChecked={false}
      onChange={(typed) => {
        setLeft(false);
        onChange(typed);
      }}
      onBlur={() => {
        setLeft(true);
        if (code !== null) onChange(shownArrivalCode(code));
      }}
      error={isWrong ? t('codeProblem') : null}
    />
  );
}
