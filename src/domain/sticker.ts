/**
 * The answers of one tap. Each says something a person could say aloud; none is a mark, and
 * none is better than another. Their words are texts of the review feature.
 */
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
export type StickerId = (typeof stickers)[number];

export function isSticker(word: unknown): word is StickerId {
  return (stickers as readonly unknown[]).includes(word);
}
