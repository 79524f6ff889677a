import { type Language, localeOf } from './languages.ts';

const dayMs = 24 * 60 * 60 * 1000;

export type DayOrInstant = { instant: number } | { day: string };
export type DateForm = 'short' | 'long' | 'day' | 'month';

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = language + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(localeOf(language), options);
    formatters.set(key, formatter);
  }
  return formatter.format(at);
}

/** A picked day has no time zone: noon keeps it the same day everywhere. */
export function dateOf(when: DayOrInstant): Date {
  return 'instant' in when ? new Date(when.instant) : new Date(`${when.day}T12:00:00`);
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** Today, yesterday and tomorrow as the language says them; null for other days. */
function nearDay(language: Language, at: Date, now: Date): string | null {
  const days = Math.round((midnight(at) - midnight(now)) / dayMs);
  if (Math.abs(days) > 1) return null;
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
}

function dayText(language: Language, at: Date, form: DateForm, now: Date): string {
  if (form === 'month') return format(language, { month: 'long', year: 'numeric' }, at);
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  if (form === 'long') {
    return format(language, { weekday: 'long', day: 'numeric', month: 'long', ...year }, at);
  }
  const near = nearDay(language, at, now);
  if (near !== null) return near;
  return format(language, { weekday: 'short', day: 'numeric', month: 'short', ...year }, at);
}

function timeText(language: Language, at: Date): string {
  const time = format(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
  return language === 'nl' ? `${time.replace(':', '.')} u` : time;
}

/** "ma 23 nov · 14.00 u": a moment with its time, a picked day without. */
export function dateText(
  language: Language,
  when: DayOrInstant,
  form: DateForm,
  now: Date,
): string {
  const at = dateOf(when);
  const day = dayText(language, at, form, now);
  if ('day' in when || form === 'day' || form === 'month') return day;
  return `${day} · ${timeText(language, at)}`;
}
