import { useContext } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { TwoLanguages } from '#ui/two-languages.tsx';

type AskKey = TextKey<'activities'>;

/** What says "je" to a young person says "u" to a parent. */
const formal: Partial<Record<AskKey, AskKey>> = {
  'run.anyLanguage': 'run.anyLanguageFormal',
  'run.nothing': 'run.nothingFormal',
};

/** Words of an activity: on screens of parents with "u", and with the Dutch below them. */
export function Ask({ k, values }: { k: AskKey; values?: TextValues }) {
  const isBoth = useContext(SaysDutchToo);
  const t = useText('activities');
  if (!isBoth) return t(k, values);
  return <TwoLanguages from="activities" k={formal[k] ?? k} values={values} />;
}
