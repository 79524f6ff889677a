import { type DateForm, dateOf } from '#i18n/dates.ts';
import { useDates } from '#i18n/use-dates.ts';

type WhenProps = { form?: DateForm | undefined } & ({ instant: number } | { day: string });

/** A moment or a day, as the reader's language says it. */
export function When(props: WhenProps) {
  const dates = useDates();
  const when = 'day' in props ? { day: props.day } : { instant: props.instant };
  const iso = 'day' in props ? props.day : dateOf(when).toISOString();
  return <time dateTime={iso}>{dates.text(when, props.form ?? 'short')}</time>;
}
