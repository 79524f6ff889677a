/** What the operator can put right, said in one sentence; all else is a bug. */
export class CannotServe extends Error {}
