import { useContext } from 'react';
import { linesOf } from '#domain/agreement.ts';
import { dateText } from '#i18n/dates.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useDutchText } from '#i18n/use-text.ts';
import { useTextIn } from '#i18n/use-texts-in.ts';
import { mayBeIn } from '#i18n/written-in.ts';
import type { RecordView } from '#storage/record-view.ts';
import { HearWords } from '#ui/hear-words.tsx';
import { BesideContext } from './told.tsx';

/**
 * The whole card read aloud, once in Dutch and once in the language of the family: of each the
 * words that are written in it. A button is there only where the device has the voice.
 */
export function HearCard({ view }: { view: RecordView }) {
  const { language } = useLanguage();
  const beside = useContext(BesideContext) ?? (language === 'nl' ? null : language);
  const dutch = useDutchText('agreement');
  const inBeside = useTextIn('agreement', beside);
  const said = (spoken: Language, t: typeof dutch) =>
    linesOf(view.fields).onCard.flatMap(({ versions }) =>
      versions.flatMap(({ text, who, day, how, own, language: typed }) => {
        const isIn = (words: string, tag: string) =>
          words !== '' && tag === spoken && isLanguage(tag) && mayBeIn(tag, words) ? [words] : [];
        const what = [...isIn(text, typed), ...(beside === null ? [] : isIn(own, beside))];
        const when = day === null ? '' : dateText(spoken, { day }, 'long', new Date());
        return what.length === 0
          ? []
          : [
              ...what,
              ...(who === null ? [] : [`${t('fact.who')}: ${who.name}.`]),
              ...(day === null ? [] : [`${t('fact.day')}: ${when}.`]),
              ...isIn(how, typed).map((words) => `${t('fact.how')}: ${words}`),
            ];
      }),
    );
  return (
    <>
      <HearWords words={said('nl', dutch)} language="nl" isNamed />
      {beside !== null && inBeside !== null && (
        <HearWords words={said(beside, inBeside)} language={beside} isNamed />
      )}
    </>
  );
}
