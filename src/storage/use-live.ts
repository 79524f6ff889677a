import { useLiveQuery } from 'dexie-react-hooks';

/**
 * Reads again whenever what was read changes, in this tab or another; `undefined` until first
 * read, unless it was read before.
 */
export function useLive<Result>(
  read: () => Promise<Result>,
  given: readonly unknown[],
  before?: Result,
): Result | undefined {
  return useLiveQuery(read, [...given], before);
}
