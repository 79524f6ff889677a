/**
 * The sixteen pictures of the picture code, in the order of their number on the wire.
 * A code is kept as numbers: never move, remove or insert one, or people are locked out.
 */
export const pictureWords = [
  'sun',
  'moon',
  'star',
  'tree',
  'house',
  'bus',
  'bicycle',
  'boat',
  'key',
  'umbrella',
  'apple',
  'bread',
  'cup',
  'ball',
  'book',
  'scissors',
] as const;
export type PictureWord = (typeof pictureWords)[number];

export const picturesInCode = 4;

/** The words of the chosen numbers, for reading them back to their owner. */
export function wordOf(picture: number): PictureWord {
  return pictureWords[picture] ?? 'sun';
}

/** One more picture, as long as there is room. The same one may come twice. */
export function withPicture(chosen: readonly number[], picture: number): number[] {
  return chosen.length < picturesInCode ? [...chosen, picture] : [...chosen];
}

export function isWhole(chosen: readonly number[]): boolean {
  return chosen.length === picturesInCode;
}

export function isSameCode(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((picture, place) => picture === other[place]);
}
