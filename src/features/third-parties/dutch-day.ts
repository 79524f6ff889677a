import { dateText } from '#i18n/dates.ts';

/** For paper: in Dutch, and with its year, whenever somebody reads it. */
export function dutchDay(day: string): string {
  return day === '' ? '' : dateText('nl', { day }, 'long', new Date(0));
}
