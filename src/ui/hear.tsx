import { useEffect, useState } from 'react';
import type { Language } from '#i18n/languages.ts';
import type { Namespace, TextKey } from '#i18n/namespaces.ts';
import { readAloud, stopReading, voiceFor } from '#i18n/read-aloud.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { type TextValues, useDutchText, useText } from '#i18n/use-text.ts';
import { useVoices } from '#i18n/use-voices.ts';
import { Button } from './button.tsx';
import styles from './hear.module.css';

type HearProps<N extends Namespace> = {
  /** The texts they come from; the catalogue of activities when nothing is said. */
  from?: N;
  texts: readonly TextKey<N>[];
  values?: TextValues;
};

/**
 * Listen to what is asked, in the reader's language and in Dutch. A button is there only where a
 * voice of that language is on this device.
 */
export function Hear<N extends Namespace = 'catalogue'>({ from, texts, values }: HearProps<N>) {
  const namespace = from ?? ('catalogue' as N);
  const t = useText('forms');
  const { language } = useLanguage();
  const own = useText(namespace);
  const dutch = useDutchText(namespace);
  const voices = useVoices();
  const [reading, setReading] = useState<Language | null>(null);
  useEffect(() => stopReading, []);
  const said = texts.map((key) => ({ own: own(key, values), dutch: dutch(key, values) }));
  // What is there in Dutch alone is never read in the voice of another language.
  const inOwn = said.flatMap((one) => (language === 'nl' || one.own !== one.dutch ? one.own : []));
  const inDutch = language === 'nl' ? [] : said.map((one) => one.dutch);
  const spoken = [
    { language, word: 'own' as const, sentences: inOwn },
    { language: 'nl' as const, word: 'dutch' as const, sentences: inDutch },
  ].filter(({ sentences }) => sentences.length > 0);
  const heard = spoken.flatMap((one) => {
    const voice = voiceFor(one.language, voices);
    return voice === null ? [] : [{ ...one, voice }];
  });
  if (heard.length === 0) return null;
  return (
    <div className={styles.hear}>
      {heard.map(({ language: spokenIn, word, sentences, voice }) => (
        <Button
          key={word}
          kind="quiet"
          icon="speaker-high"
          isPressed={reading === spokenIn}
          onPress={() => {
            if (reading === spokenIn) {
              stopReading();
              return setReading(null);
            }
            setReading(spokenIn);
            readAloud(sentences, voice, () => setReading(null));
          }}
        >
          {reading === spokenIn ? t('hear.stop') : t(`hear.${word}`)}
        </Button>
      ))}
    </div>
  );
}
