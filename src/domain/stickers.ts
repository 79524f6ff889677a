/** Answers of one tap. Each names something seen, never a rank; the words are in the locales. */
export const stickers = [
  'thanks',
  'brave',
  'proud',
  'well-seen',
  'persistent',
  'good-question',
  'tell-more',
  'lets-talk',
] as const;
export type Sticker = (typeof stickers)[number];

export function isSticker(word: string): word is Sticker {
  return (stickers as readonly string[]).includes(word);
}
