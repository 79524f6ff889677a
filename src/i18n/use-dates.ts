import { type DateForm, type DayOrInstant, dateText } from './dates.ts';
import { localeOf } from './languages.ts';
import { isolated } from './texts.ts';
import { useLanguage } from './use-language.ts';

/** Dates and numbers as the reader's language writes them, for use inside a sentence. */
export function useDates() {
  const { language } = useLanguage();
  return {
    text: (when: DayOrInstant, form: DateForm = 'short') =>
      dateText(language, when, form, new Date()),
    number: (value: number) => new Intl.NumberFormat(localeOf(language)).format(value),
    list: (names: readonly string[]) =>
      new Intl.ListFormat(localeOf(language)).format(names.map(isolated)),
  };
}
