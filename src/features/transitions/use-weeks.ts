import { useText } from '#i18n/use-text.ts';

const offered = [-52, -40, -30, -20, -16, -12, -10, -8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 4, 6, 12];
const week = 7;

/** A place before or after the day of a step, in whole weeks and in words. */
export function useWeeks() {
  const t = useText('desk');
  const wordsOf = (days: number | null): string => {
    if (days === null) return t('moments.anyDay');
    const count = Math.round(Math.abs(days) / week);
    if (count === 0) return t('moments.onDay');
    return days < 0 ? t('moments.before', { count }) : t('moments.after', { count });
  };
  return {
    wordsOf,
    /** `given` too, which somebody may have chosen otherwise. */
    optionsWith(given: number | null) {
      const days = offered.map((weeks) => weeks * week);
      const all = given === null || days.includes(given) ? days : [...days, given];
      return [null, ...all.toSorted((one, other) => one - other)].map((one) => ({
        value: String(one ?? ''),
        label: wordsOf(one),
      }));
    },
  };
}
