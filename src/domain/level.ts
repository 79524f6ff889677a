/**
 * How much of a space is brought to a device. It is about room and time, never about rights:
 * whoever opens a portfolio is brought all that they may read of it.
 */
import { dayMs, type Instant } from './instant.ts';
import type { Level } from './membership.ts';
import type { PersonId } from './person.ts';

/** More portfolios than a phone should carry whole: two classes and some, or a counsellor's year. */
const wholePortfolios = 60;

const indexDays = 30;

/** What people with very many portfolios need to see of all of them. */
const indexKinds: readonly string[] = [
  'roster',
  'transition',
  'agreement',
  'handover',
  'talk-request',
  'request',
];

/** Of every portfolio, for somebody who is a member of so many. */
export function levelFor(portfolios: number): Level {
  return portfolios > wholePortfolios ? 'index' : 'full';
}

type Indexed = { kind: string; author: PersonId; touched: Instant };

/** Whether this is brought at level `index`: what cannot wait, what is new, and one's own. */
export function isInIndex(record: Indexed, reader: PersonId, now: Instant): boolean {
  if (indexKinds.includes(record.kind) || record.author === reader) return true;
  return record.touched > now - indexDays * dayMs;
}
