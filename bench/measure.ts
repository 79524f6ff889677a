/** What was measured, with what it should be: `aim` is the budget, `stop` what it may never pass. */
export type Measured = {
  name: string;
  unit: string;
  samples: readonly number[];
  aim?: number;
  stop?: number;
  /** The part of the samples that must be within it; the middle unless told otherwise. */
  share?: number;
  /** For rates: aim and stop are floors. */
  moreIsBetter?: true;
};
