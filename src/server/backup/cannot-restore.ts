/** What the operator can put right, said in one sentence; nothing was changed. */
export class CannotRestore extends Error {}
