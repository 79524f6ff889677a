import { useState } from 'react';
import { keepLanguage } from '#i18n/kept-language.ts';
import { endonyms, isCheckedByNativeSpeaker, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { updateProfile } from '#storage/profiles.ts';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { Setting } from './setting.tsx';

/** The language goes with the person: whoever comes after them on this device has their own. */
export function LanguageSetting({ person }: { person: string }) {
  const t = useText('settings');
  const { language, change } = useLanguage();
  const [told, setTold] = useState<'offline' | 'failed' | null>(null);

  async function choose(chosen: Language) {
    try {
      await change(chosen);
    } catch {
      // A language that never came to this device needs the network once.
      setTold('failed');
      return;
    }
    await updateProfile(person, { language: chosen });
    setTold((await keepLanguage(chosen)) ? 'offline' : null);
  }

  return (
    <Setting title={t('language.title')}>
      <Choice
        legend={t('language.title')}
        isLegendHidden
        options={languages.map((each) => ({
          value: each,
          label: <span lang={each}>{endonyms[each]}</span>,
          hint: <State language={each} />,
        }))}
        value={language}
        onChange={choose}
      />
      {!isCheckedByNativeSpeaker(language) && <p>{t('language.unchecked')}</p>}
      {told && <Notice tone={told === 'failed' ? 'warn' : 'good'}>{t(`language.${told}`)}</Notice>}
    </Setting>
  );
}

/** Its name for whoever reads here, and honestly whether somebody who speaks it read the texts. */
function State({ language }: { language: Language }) {
  const t = useText('settings');
  const { language: read } = useLanguage();
  const name = language === read ? null : nameIn(read, language);
  const word = isCheckedByNativeSpeaker(language) ? 'checked' : 'unchecked';
  return (
    <>
      {name !== null && `${name} · `}
      {t(`language.state.${word}`)}
    </>
  );
}

/** A browser that does not know the reader's language would say it in that of the phone. */
function nameIn(read: Language, language: Language): string | null {
  if (Intl.DisplayNames.supportedLocalesOf(read).length === 0) return null;
  return new Intl.DisplayNames(read, { type: 'language' }).of(language) ?? null;
}
