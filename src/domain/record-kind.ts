import type { SpaceKind } from './membership.ts';

export const portfolioKinds = [
  'entry',
  'introduction',
  'step',
  'home-entry',
  'sheet',
  'reply',
  'note',
  'talk',
  'agreement',
  'transition',
  'request',
  'handover',
  'consent',
  'signature',
  'talk-request',
  'seen',
  'aside',
] as const;
export const classKinds = ['lesson', 'lesson-mark'] as const;
export const schoolKinds = [
  'service',
  'contact',
  'activity',
  'procedure',
  'practice',
  'moment',
  'wording',
] as const;

/** `roster` is written by the server alone, one per space. */
export const recordKinds = [...portfolioKinds, ...classKinds, ...schoolKinds, 'roster'] as const;
export type RecordKind = (typeof recordKinds)[number];

const kindsBySpace: Record<SpaceKind, readonly string[]> = {
  portfolio: portfolioKinds,
  class: classKinds,
  school: schoolKinds,
};

/** Whether a record of this kind can live in a space of that kind. */
export function belongsIn(kind: string, space: SpaceKind): boolean {
  return kind === 'roster' || kindsBySpace[space].includes(kind);
}

/** What the app notes by itself: that something was read, or put aside. Nobody's words are in it. */
export function isNoteToSelf(kind: string): boolean {
  return kind === 'seen' || kind === 'aside';
}

/** What staff noted: never in what goes along to another school, into a file or onto paper. */
export function staysAtSchool(kind: string): boolean {
  return kind === 'note';
}

/** Kinds that exist once per person and space: their id is derived, and recomputed by the server. */
export const derivedKinds = ['introduction', 'seen'] as const;
export function isDerived(kind: string): boolean {
  return (derivedKinds as readonly string[]).includes(kind);
}
