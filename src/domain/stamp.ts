/** A version vector: for each actor, how many of its edits were seen. */
export type Stamp = { readonly [actor: string]: number };

/** Whether all that `other` saw, `stamp` saw too. */
export function covers(stamp: Stamp, other: Stamp): boolean {
  return Object.entries(other).every(([actor, count]) => seenOf(stamp, actor) >= count);
}

export function join(one: Stamp, other: Stamp): Stamp {
  const joined = new Map(Object.entries(one));
  for (const [actor, count] of Object.entries(other)) {
    joined.set(actor, Math.max(joined.get(actor) ?? 0, count));
  }
  return Object.fromEntries(joined);
}

/** The stamp of an edit by `actor` that saw `seen`. */
export function next(seen: Stamp, actor: string): Stamp {
  return { ...seen, [actor]: seenOf(seen, actor) + 1 };
}

/** Names come from other devices, so what every object inherits is no count. */
function seenOf(stamp: Stamp, actor: string): number {
  return Object.hasOwn(stamp, actor) ? (stamp[actor] ?? 0) : 0;
}
