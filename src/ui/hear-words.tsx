import { useEffect, useState } from 'react';
import { endonyms, isLanguage } from '#i18n/languages.ts';
import { readAloud, stopReading, voiceFor } from '#i18n/read-aloud.ts';
import { useText } from '#i18n/use-text.ts';
import { useVoices } from '#i18n/use-voices.ts';
import { Button } from './button.tsx';

type HearWordsProps = {
  words: readonly string[];
  /** In which they were written; of words in an unknown language nothing is read. */
  language: string;
  /** Says which language that is, where more than one can be heard. */
  isNamed?: boolean;
};

/** Listen to what somebody wrote, where this device has a voice of their language. */
export function HearWords({ words, language, isNamed = false }: HearWordsProps) {
  const t = useText('forms');
  const voices = useVoices();
  const [isReading, setReading] = useState(false);
  useEffect(() => stopReading, []);
  const voice = isLanguage(language) ? voiceFor(language, voices) : null;
  if (voice === null || words.length === 0) return null;
  return (
    <Button
      kind="quiet"
      icon="speaker-high"
      isPressed={isReading}
      onPress={() => {
        if (isReading) {
          stopReading();
          return setReading(false);
        }
        setReading(true);
        readAloud(words, voice, () => setReading(false));
      }}
    >
      {isReading ? t('hear.stop') : t('hear.own')}
      {isNamed && isLanguage(language) && <bdi lang={language}> {endonyms[language]}</bdi>}
    </Button>
  );
}
