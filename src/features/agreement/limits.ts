/** Lengths on a card that has to fit on one sheet of paper. */
export const limits = { text: 200, name: 60 } as const;
