/**
 * What a pupil gives to an organisation outside the school: to whom, for what, which pieces, until
 * which day. It has no page here: what it gets is on paper, once everybody agreed who has to.
 */
import { addDays, dayOf, isDay } from './calendar.ts';
import type { Day, Instant } from './instant.ts';
import { markOf } from './mark.ts';
import type { RecordId } from './record.ts';

export const organisationKinds = ['vdab', 'gtb', 'naft', 'employer', 'other'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

type Fields = Readonly<Record<string, readonly unknown[]>>;

export const mostPieces = 40;
const usualDays = 91;
const longestDays = 365;

export function usualThirdPartyDay(now: Instant): Day {
  return addDays(dayOf(now), usualDays);
}

export function lastThirdPartyDay(now: Instant): Day {
  return addDays(dayOf(now), longestDays);
}

/** A piece as it was when it was chosen: what it is called, and a mark of all that stands in it. */
export type GivenPiece = { record: RecordId; name: string; mark: string };

const pieceField = 'piece.';

export function fieldOfPiece(record: RecordId): string {
  return pieceField + record;
}

function pieceIn(record: RecordId, value: unknown): GivenPiece[] {
  if (typeof value !== 'object' || value === null) return [];
  const { name, mark } = value as Partial<GivenPiece>;
  return [{ record, name: String(name ?? ''), mark: String(mark ?? '') }];
}

/** In one order on every device. A piece that was taken out again is not among them. */
export function piecesOf(fields: Fields): GivenPiece[] {
  return Object.keys(fields)
    .filter((field) => field.startsWith(pieceField))
    .sort()
    .flatMap((field) => pieceIn(field.slice(pieceField.length), fields[field]?.[0]));
}

/** Noted by the app beside what somebody made. */
const besides: readonly string[] = ['kept', 'changedOn', 'reviewed'];

/** All that stands in a piece: one word or photo more is another mark. */
export function pieceMark(fields: Fields): string {
  const names = Object.keys(fields).filter((name) => !besides.includes(name));
  return markOf(JSON.stringify(names.sort().map((name) => [name, valuesOf(fields, name)])));
}

const words = ['organisation', 'title', 'contact', 'purpose', 'until'] as const;

/** Names what is agreed: any other word, day or piece is another mark, and asks to look again. */
export function thirdPartyMark(fields: Fields): string {
  const pieces = piecesOf(fields).map(({ record, mark }) => [record, mark]);
  return markOf(JSON.stringify([...words.map((name) => valuesOf(fields, name)), pieces]));
}

function valuesOf(fields: Fields, name: string): string[] {
  return (fields[name] ?? []).map((value) => JSON.stringify(trimmed(value))).sort();
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

export type Lack = 'organisation' | 'name' | 'contact' | 'purpose' | 'until' | 'pieces' | 'tooMany';

/** What has to be there before anybody can agree; every sentence about it names one thing. */
export function lacksOf(fields: Fields, now: Instant): Lack[] {
  const count = piecesOf(fields).length;
  const isEmpty = (name: string) => wordIn(fields, name) === '';
  const lacks: Record<Lack, boolean> = {
    organisation: organisationOf(fields) === null,
    name: isEmpty('title'),
    contact: isEmpty('contact'),
    purpose: isEmpty('purpose'),
    until: !isThirdPartyDay(wordIn(fields, 'until'), now),
    pieces: count === 0,
    tooMany: count > mostPieces,
  };
  return (Object.keys(lacks) as Lack[]).filter((one) => lacks[one]);
}

/** Always an end, and never further than a year. */
export function isThirdPartyDay(day: string, now: Instant): boolean {
  return isDay(day) && day >= dayOf(now) && day <= lastThirdPartyDay(now);
}

export function organisationOf(fields: Fields): OrganisationKind | null {
  return organisationKinds.find((kind) => kind === fields.organisation?.[0]) ?? null;
}

export function wordIn(fields: Fields, name: string): string {
  const value = fields[name]?.[0];
  return typeof value === 'string' ? value.trim() : '';
}

const printedField = 'printed.';

export function fieldOfPrint(day: Day): string {
  return printedField + day;
}

/** The days on which it was put on paper, the first one first. */
export function printedOn(fields: Fields): Day[] {
  return Object.keys(fields)
    .filter((field) => field.startsWith(printedField) && fields[field]?.[0] === true)
    .map((field) => field.slice(printedField.length))
    .filter(isDay)
    .sort();
}
