/** A record that waits to be read, as the queue knows it. */
type Waiting = { space: string };

/** The portfolios in which something waits: a mark beside a name, never a number. */
export function spacesWithNew(waiting: readonly Waiting[]): Set<string> {
  return new Set(waiting.map((one) => one.space));
}
