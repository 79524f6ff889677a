import { type DateForm, type DayOrInstant, dateText } from './dates.ts';
import { type Language, localeOf } from './languages.ts';
import { isolated } from './texts.ts';
import { useLanguage } from './use-language.ts';

/** Dates and numbers as the reader's language writes them, for use inside a sentence. */
export function useDates() {
  const { language } = useLanguage();
  return {
    text: (when: DayOrInstant, form: DateForm = 'short') =>
      dateText(language, when, form, new Date()),
    number: (value: number) => new Intl.NumberFormat(localeOf(language)).format(value),
    duration: (value: number, unit: 'hour' | 'day') =>
      new Intl.NumberFormat(localeOf(language), {
        style: 'unit',
        unit,
        unitDisplay: 'long',
      }).format(value),
    size: (bytes: number) => sizeText(language, bytes),
    list: (names: readonly string[]) =>
      new Intl.ListFormat(localeOf(language)).format(names.map(isolated)),
  };
}

const thousand = 1_000;
const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

/** "1,2 megabyte": written out, as people say it. */
function sizeText(language: Language, bytes: number): string {
  let value = Math.max(bytes, 1) / thousand;
  let index = 0;
  for (; value >= thousand && index < units.length - 1; index += 1) value /= thousand;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: units[index] ?? 'kilobyte',
    unitDisplay: 'long',
    maximumSignificantDigits: value < 100 ? 2 : 3,
  }).format(Math.max(1, value));
}
