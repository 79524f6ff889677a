/** The one entry that teacher and pupil chose to show to the class. */
export type Shown = { space: string; record: string };
