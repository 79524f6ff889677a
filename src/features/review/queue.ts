/** A record that waits to be read, as the queue knows it. */
type Waiting = { space: string; record: string };

/** What comes after the record at hand. Reading takes it out of the queue, so it may be gone already. */
export function nextToRead<T extends Waiting>(waiting: readonly T[], current: string): T | null {
  return waiting.find((one) => one.record !== current) ?? null;
}

/** The portfolios in which something waits: a mark beside a name, never a number. */
export function spacesWithNew(waiting: readonly Waiting[]): Set<string> {
  return new Set(waiting.map((one) => one.space));
}
