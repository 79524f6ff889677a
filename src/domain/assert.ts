/** For bugs only: an outcome a person can bring about is a word, never a throw. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Bug: ${message}`);
}

/** Makes the compiler prove that every case of a union is handled. */
export function never(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`);
}
