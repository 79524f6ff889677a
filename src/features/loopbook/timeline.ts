/** The loopbook's order: newest first, a heading where a school year or a month begins. */
import { dayOf } from '#domain/calendar.ts';
import { monthOf } from '#domain/derived-id.ts';
import type { Instant } from '#domain/instant.ts';
import { type SchoolYear, schoolYearOf } from '#domain/school-year.ts';

export type Dated<T> = {
  row: T;
  /** Set on the first row of a school year, and of a month. */
  startsYear: SchoolYear | null;
  startsMonth: Instant | null;
};

export function byYearAndMonth<T extends { order: Instant }>(rows: readonly T[]): Dated<T>[] {
  let lastYear: SchoolYear | null = null;
  let lastMonth = '';
  return rows.map((row) => {
    const year = schoolYearOf(row.order);
    const month = monthOf(dayOf(row.order));
    const dated: Dated<T> = {
      row,
      startsYear: year === lastYear ? null : year,
      startsMonth: month === lastMonth ? null : row.order,
    };
    lastYear = year;
    lastMonth = month;
    return dated;
  });
}
