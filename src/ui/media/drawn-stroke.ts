/** The inks of the box, by the names of our tokens: a drawing looks the same by day and at night. */
export const inks = ['inkt', 'kobalt', 'koraal', 'zon', 'munt', 'pruim'] as const;
export type Ink = (typeof inks)[number];

export const nibs = ['thin', 'middle', 'thick'] as const;
export type Nib = (typeof nibs)[number];

/** Across, down and how hard, on a sheet of `sheetSize` by `sheetSize`. */
export type DrawnPoint = readonly [across: number, down: number, pressure: number];
export type DrawnStroke = { ink: Ink; nib: Nib; points: readonly DrawnPoint[] };

export const sheetSize = 1000;
