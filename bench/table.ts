import type { Measured } from './measure.ts';
import { quantile } from './median.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const head = ['measure', 'result', 'from – to', 'aim', 'stop', ''];

export type Verdict = 'good' | 'misses the aim' | 'past the stop';

/** A slower or busier machine than the one of the budgets gets this much. */
const leniency = 1.15;

export function verdictOf({ samples, share = 0.5, aim, stop, moreIsBetter }: Measured): Verdict {
  const found = quantile(samples, share);
  const passes = (limit: number) => (moreIsBetter ? found >= limit : found <= limit);
  if (stop !== undefined && !passes(stop * leniency)) return 'past the stop';
  return aim === undefined || passes(aim) ? 'good' : 'misses the aim';
}

/** As Markdown, which also reads well in a terminal. */
export function table(all: readonly Measured[]): string {
  const rows = [head, ...all.map(cells)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  const under = line(widths.map((width) => '-'.repeat(width)));
  return [lines[0], under, ...lines.slice(1)].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cells(measured: Measured): string[] {
  const { name, unit, samples, share = 0.5, aim, stop } = measured;
  const withUnit = (value: number | undefined) =>
    value === undefined ? '' : `${number.format(value)} ${unit}`;
  const span = `${number.format(Math.min(...samples))} – ${number.format(Math.max(...samples))}`;
  const result = withUnit(quantile(samples, share));
  const judged = aim === undefined && stop === undefined ? '' : verdictOf(measured);
  return [name, result, span, withUnit(aim), withUnit(stop), judged];
}
