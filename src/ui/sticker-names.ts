/** What a reader can put on an entry with one tap; the word of each is `ui:sticker.<id>`. */
export const stickerNames = [
  'seen',
  'thanks',
  'strong',
  'brave',
  'idea',
  'keep-going',
  'together',
  'talk',
] as const;
export type StickerName = (typeof stickerNames)[number];
