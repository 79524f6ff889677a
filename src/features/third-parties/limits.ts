/** Lengths of what stands on a sheet of paper beside the pieces. */
export const limits = { name: 120, purpose: 400 } as const;
