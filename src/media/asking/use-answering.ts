import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import type { Activity } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import { dayOf } from '#domain/calendar.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import type { Editing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';

type Answering = {
  activity: Activity;
  editing: Editing;
  kept?: Readonly<Record<string, Plain>> | undefined;
};

/** Writing an answer; the first one also says what is being done, when, and in which language. */
export function useAnswering({ activity, editing, kept = {} }: Answering) {
  const profile = useProfile();
  const { language } = useLanguage();
  const [tooLong, setSteps] = useState<ReadonlySet<string>>(new Set());
  const begin = () => {
    if (editing.values.madeOn !== undefined) return;
    if (namesItsCard.includes(activity.makes)) editing.change('activity', activity.id);
    for (const [field, value] of Object.entries(kept)) editing.change(field, value);
    editing.change('madeOn', dayOf(profile.now()));
    editing.change('language', language);
  };
  const answer = (step: string, value: Plain) => {
    begin();
    editing.change(answerField(activity, step), value);
  };
  const setTooLong = (step: string, isTooLong: boolean) =>
    setSteps((before) => {
      if (before.has(step) === isTooLong) return before;
      const others = [...before].filter((other) => other !== step);
      return new Set(isTooLong ? [...others, step] : others);
    });
  const said = editing.values.language;
  const tagged = {
    language: typeof said === 'string' && isLanguage(said) ? said : language,
    change(chosen: Language) {
      begin();
      editing.change('language', chosen);
    },
  };
  return { begin, answer, tooLong, setTooLong, tagged };
}

/** A step and its look back are one record of two cards, and name none. */
const namesItsCard: readonly Activity['makes'][] = ['entry', 'home-entry'];
