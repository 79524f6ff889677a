import { isDay } from '#domain/calendar.ts';
import { organisationKinds } from '#domain/third-party.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';

/** What stands in the record, as a person reads it. */
export function useWords(): (field: string, value: unknown) => string {
  const t = useText('third-parties');
  const dates = useDates();
  return (field, value) => {
    const kind = organisationKinds.find((one) => one === value);
    if (field === 'organisation') return kind === undefined ? '' : t(`kind.${kind}`);
    const words = typeof value === 'string' ? value : '';
    return field === 'until' && isDay(words) ? dates.text({ day: words }, 'long') : words;
  };
}
