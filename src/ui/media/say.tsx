import { createContext, useContext } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { type TextValues, useText } from '#i18n/use-text.ts';
import { TwoLanguages } from '../two-languages.tsx';

/** True on screens of parents: their language large, with the Dutch below it. */
export const SaysDutchToo = createContext(false);

/** A sentence about a photo, a voice or a drawing, as its screen speaks. */
export function Say({ k, values }: { k: TextKey<'media'>; values?: TextValues }) {
  const isBoth = useContext(SaysDutchToo);
  const t = useText('media');
  return isBoth ? <TwoLanguages from="media" k={k} values={values} /> : t(k, values);
}
