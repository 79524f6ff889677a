/**
 * Answers of one tap. Each names something seen, never a rank; its drawing and its
 * words are the interface's (`ui/sticker-names.ts`), where a test keeps both lists the same.
 */
export const stickers = [
  'seen',
  'thanks',
  'strong',
  'brave',
  'idea',
  'keep-going',
  'together',
  'talk',
] as const;
export type Sticker = (typeof stickers)[number];
