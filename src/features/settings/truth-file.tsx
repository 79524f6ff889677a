import { useState } from 'react';
import { directionOf } from '#i18n/languages.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type OwnWords, readOwnWords } from '#sync/own-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { handOver } from './hand-over.ts';
import { Setting } from './setting.tsx';
import { useTitleOf } from './use-title-of.ts';
import { type FileItem, wordsFile } from './words-file.ts';

/** One's own words as one file, that opens anywhere: also where nothing else works. */
export function TruthFile() {
  const t = useText('truth');
  const { make } = useWordsFile();
  const [state, setState] = useState<'idle' | 'busy' | 'done' | 'failed'>('idle');

  async function save() {
    setState('busy');
    try {
      const isTaken = await handOver(await make(), 'loopboek.html');
      setState(isTaken ? 'done' : 'idle');
    } catch {
      setState('failed');
    }
  }

  return (
    <Setting title={t('file.title')}>
      <p>{t('file.what')}</p>
      {state === 'done' && <Notice tone="good">{t('file.done')}</Notice>}
      {state === 'failed' && <Notice tone="error">{t('file.failed')}</Notice>}
      <Button icon="download-simple" isDisabled={state === 'busy'} onPress={save}>
        {t('file.go')}
      </Button>
    </Setting>
  );
}

function useWordsFile() {
  const t = useText('truth');
  const profile = useProfile();
  const { language } = useLanguage();
  const { text } = useDates();
  const titleOf = useTitleOf();
  const { name } = profile.person;
  const itemOf = (words: OwnWords): FileItem => {
    const [first = '', ...rest] = words.texts;
    const isTitle = 'title' in words.fields;
    return {
      title: titleOf({ ...words, title: isTitle ? first : '' }),
      when: text({ instant: words.order }, 'long'),
      texts: isTitle ? rest : words.texts,
      media: words.media,
      data: { kind: words.kind, order: words.order, fields: words.fields },
    };
  };
  const make = async () => {
    const words = await readOwnWords(profile);
    return wordsFile({
      lang: language,
      dir: directionOf(language),
      heading: t('file.heading', { name }),
      notes: [t('file.made', { when: text({ instant: profile.now() }, 'long') }), t('file.note')],
      none: t('file.none'),
      sections: [
        { heading: t('file.alone'), items: words.filter((one) => one.isAlone).map(itemOf) },
        {
          heading: t('file.all', { name }),
          items: words.filter((one) => !one.isAlone).map(itemOf),
        },
      ],
    });
  };
  return { make };
}
