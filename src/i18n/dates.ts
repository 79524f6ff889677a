import { type Language, localeOf } from './languages.ts';
import type { Tables } from './own-tables.ts';
import { tablesOf } from './tables.ts';

const dayMs = 24 * 60 * 60 * 1000;

export type DayOrInstant = { instant: number } | { day: string };
export type DateForm = 'short' | 'long' | 'day' | 'month' | 'time';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Written from our own tables: "Isniin 23 Nofembar 2026". */
function formatOwn(tables: Tables, options: Intl.DateTimeFormatOptions, at: Date): string {
  const parts = [
    options.weekday === undefined ? '' : tables.days[at.getDay()],
    options.day === undefined ? '' : String(at.getDate()),
    options.month === undefined ? '' : tables.months[at.getMonth()],
    options.year === undefined ? '' : String(at.getFullYear()),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function format(language: Language, options: Intl.DateTimeFormatOptions, at: Date): string {
  const tables = tablesOf(language);
  if (tables !== null && options.hour === undefined) return formatOwn(tables, options, at);
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
  const near = tablesOf(language)?.near;
  if (near !== undefined) return [near.yesterday, near.today, near.tomorrow][days + 1] ?? null;
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
  const spoken = tablesOf(language) === null ? language : 'en';
  const time = format(spoken, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, at);
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
  if (form === 'time') return timeText(language, at);
  const day = dayText(language, at, form, now);
  if ('day' in when || form === 'day' || form === 'month') return day;
  return `${day} · ${timeText(language, at)}`;
}
