/** Lengths of what staff and parents type here, in characters: far below what a record can hold. */
export const limits = { reply: 2_000, note: 4_000 } as const;
