import type { SpaceKind } from './membership.ts';

export const portfolioKinds = [
  'entry',
  'introduction',
  'step',
  'home-entry',
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
] as const;
export const classKinds = ['lesson', 'lesson-mark'] as const;
export const schoolKinds = ['service', 'contact', 'activity', 'procedure'] as const;

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

/** Kinds that exist once per person and space: their id is derived, and recomputed by the server. */
export const derivedKinds = ['introduction', 'seen'] as const;
export function isDerived(kind: string): boolean {
  return (derivedKinds as readonly string[]).includes(kind);
}
