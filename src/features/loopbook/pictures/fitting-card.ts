import { findActivity } from '#domain/catalogue/catalogue.ts';

/** The first of these that fits one of the pupil's groups; the first of all where none does. */
export function fittingCard(
  candidates: readonly [string, ...string[]],
  groups: readonly string[],
): string {
  const fits = (id: string) => {
    const wanted = findActivity(id)?.groups ?? [];
    return wanted.length === 0 || wanted.some((group) => groups.includes(group));
  };
  return candidates.find(fits) ?? candidates[0];
}
