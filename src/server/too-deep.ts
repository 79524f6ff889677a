/** What people and devices send is flat: a body that goes deeper was made to make us fall over. */
const deepest = 64;

/** Without recursion, which is what such a body counts on. */
export function isTooDeep(body: unknown): boolean {
  // Bytes of a photo have no depth.
  if (ArrayBuffer.isView(body)) return false;
  let level: unknown[] = [body];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
