/**
 * What staff prepare at each moment: what a warm handover contains, who is at the table, and what
 * may never be in it. It is about the moment, never about a person.
 */
export const warmParts = [
  'talk',
  'contact',
  'own-page',
  'home',
  'visit',
  'helps',
  'fiche',
  'trail',
  'dutch',
  'wishes',
  'work',
  'service',
  'routes',
  'agreed',
] as const;
export const seats = [
  'parents',
  'teacher-now',
  'teacher-next',
  'childcare',
  'care',
  'counsellor',
  'clb',
  'coach',
  'interpreter',
  'service',
  'mentor',
  'naft',
] as const;
export const neverParts = [
  'marks',
  'absences',
  'conduct',
  'health',
  'papers',
  'clb',
  'risk',
  'fiche',
  'file',
  'reasons',
  'private',
] as const;

type WarmPart = (typeof warmParts)[number];
export type Seat = (typeof seats)[number];
type NeverPart = (typeof neverParts)[number];

export type WarmHandover = {
  contains: readonly WarmPart[];
  /** Beside the young person, who always sits there. */
  table: readonly Seat[];
  never: readonly NeverPart[];
};

const always: readonly WarmPart[] = ['talk', 'contact'];
const nowhere: readonly NeverPart[] = [
  'marks',
  'absences',
  'conduct',
  'health',
  'papers',
  'clb',
  'risk',
];

const handovers: Readonly<Record<string, WarmHandover>> = {
  'childcare-to-nursery': {
    contains: [...always, 'home', 'visit'],
    table: ['parents', 'childcare', 'teacher-next'],
    never: [...nowhere, 'file'],
  },
  'nursery-to-primary': {
    contains: [...always, 'home', 'helps', 'visit'],
    table: ['parents', 'care', 'teacher-now', 'teacher-next'],
    never: [...nowhere, 'file'],
  },
  'primary-to-secondary': {
    contains: [...always, 'own-page', 'helps', 'fiche', 'visit'],
    table: ['parents', 'teacher-now', 'care', 'clb', 'counsellor'],
    never: [...nowhere, 'fiche'],
  },
  'first-to-second-grade': {
    contains: [...always, 'trail', 'helps', 'visit'],
    table: ['parents', 'teacher-now', 'counsellor', 'clb'],
    never: nowhere,
  },
  'okan-to-regular': {
    contains: [...always, 'own-page', 'dutch', 'trail', 'visit'],
    table: ['parents', 'teacher-now', 'coach', 'teacher-next', 'clb', 'interpreter'],
    never: nowhere,
  },
  'school-change': {
    contains: [...always, 'own-page', 'helps', 'agreed'],
    table: ['parents', 'teacher-now', 'teacher-next', 'clb'],
    never: nowhere,
  },
  'buso-to-adult-life': {
    contains: [...always, 'wishes', 'helps', 'service'],
    table: ['parents', 'teacher-now', 'service', 'clb'],
    never: [...nowhere, 'file'],
  },
  'buso-to-work': {
    contains: [...always, 'work', 'helps', 'service'],
    table: ['parents', 'teacher-now', 'mentor', 'service'],
    never: [...nowhere, 'file'],
  },
  'dual-to-work': {
    contains: [...always, 'work', 'own-page', 'service'],
    table: ['mentor', 'teacher-now', 'service'],
    never: [...nowhere, 'private'],
  },
  'to-further-study': {
    contains: [...always, 'own-page', 'trail', 'helps'],
    table: ['parents', 'counsellor'],
    never: [...nowhere, 'private'],
  },
  return: {
    contains: [...always, 'agreed', 'helps'],
    table: ['parents', 'teacher-next', 'counsellor', 'clb', 'naft'],
    never: [...nowhere, 'private'],
  },
  'leaving-early': {
    contains: [...always, 'own-page', 'routes', 'service'],
    table: ['clb', 'counsellor', 'service'],
    never: [...nowhere, 'reasons'],
  },
};

/** Null for a moment of a newer app. */
export function warmHandover(moment: string): WarmHandover | null {
  return Object.hasOwn(handovers, moment) ? (handovers[moment] ?? null) : null;
}
