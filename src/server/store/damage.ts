/** A head whose bytes are not those that were written. `instead`: the version that takes its place. */
export type Damage = { space: string; record: string; mutation: string; instead: string | null };
