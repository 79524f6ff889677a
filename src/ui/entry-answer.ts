import type { BroughtTexts } from '#i18n/brought-texts.ts';

/** One answered question: the shape of `ShownAnswer` in the domain, which makes these. */
export type EntryAnswer = {
  activity: string | null;
  id: string;
  form: string;
  field: string;
  /** Two when it was changed on two devices; a reader sees both. */
  values: readonly unknown[];
  /** Small questions inside it that hold a photo or a voice. */
  bubbles?: readonly string[];
  cardsOf?: string;
  words?: 'energy';
  /** Its own words, where the catalogue has none. */
  texts?: BroughtTexts;
};
