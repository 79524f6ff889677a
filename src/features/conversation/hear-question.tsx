import { useContext } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useTextIn } from '#i18n/use-texts-in.ts';
import { Hear } from '#ui/hear.tsx';
import { HearWords } from '#ui/hear-words.tsx';
import { BesideContext } from './told.tsx';

/** The question read aloud, in each language in which it stands there. */
export function HearQuestion({ texts }: { texts: readonly TextKey<'conversation'>[] }) {
  const { language } = useLanguage();
  const beside = useContext(BesideContext);
  const inBeside = useTextIn('conversation', language === 'nl' ? beside : null);
  return (
    <>
      <Hear from="conversation" texts={texts} />
      {beside !== null && inBeside !== null && (
        <HearWords words={texts.map((text) => inBeside(text))} language={beside} />
      )}
    </>
  );
}
