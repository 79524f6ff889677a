/** Why the school erases: asked by whom it is about or who speaks for them, or told to by law. */
export const erasureReasons = [
  'asked-by-owner',
  'asked-by-parent',
  'about-another',
  'law',
] as const;
/** `left`: thirty days after somebody was taken out of the school. */
export type ErasureReason = (typeof erasureReasons)[number] | 'left';
