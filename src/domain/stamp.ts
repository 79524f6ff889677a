/** A version vector: for each actor, how many of its edits were seen. */
export type Stamp = { readonly [actor: string]: number };

/** Whether all that `other` saw, `stamp` saw too. */
export function covers(stamp: Stamp, other: Stamp): boolean {
  return Object.entries(other).every(([actor, count]) => (stamp[actor] ?? 0) >= count);
}

export function join(one: Stamp, other: Stamp): Stamp {
  const joined: Record<string, number> = { ...one };
  for (const [actor, count] of Object.entries(other)) {
    joined[actor] = Math.max(joined[actor] ?? 0, count);
  }
  return joined;
}

/** The stamp of an edit by `actor` that saw `seen`. */
export function next(seen: Stamp, actor: string): Stamp {
  return { ...seen, [actor]: (seen[actor] ?? 0) + 1 };
}
