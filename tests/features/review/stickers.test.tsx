import { expect, test } from 'vitest';
import { stickers } from '#domain/stickers.ts';
import { stickerNames } from '#ui/sticker-names.ts';

test('each sticker that can be given has a drawing and a word, and there are eight', () => {
  expect([...stickerNames]).toEqual([...stickers]);
  expect(stickers).toHaveLength(8);
});
