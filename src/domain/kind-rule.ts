import type { Role } from './person.ts';
import type { RecordKind } from './record-kind.ts';

/**
 * The table of who may make, share and edit what, as data. `access.ts`, `first-audience.ts` and
 * `audience-change.ts` read it; no other place decides.
 */
export type KindRule = {
  makers: readonly Role[];
  /** Whether it belongs to another record. */
  about: 'required' | 'optional' | 'never';
  first: FirstAudience;
  /** These readers cannot be left out, by whoever makes or changes it. */
  always: readonly Role[];
  changedBy:
    | 'pupil'
    | 'pupil-or-author'
    | 'pupil-others-narrow'
    | 'child-and-author'
    | 'author'
    | 'author-narrows'
    | 'nobody';
  editedBy: 'author' | 'editors' | 'nobody';
  deletable: boolean;
};

/**
 * `table`: the editors and the pupil, who is always at the table. `target-author`: the author of
 * the record it answers, at most that record's readers. `chosen`: whoever the maker names.
 */
export type FirstAudience =
  | 'only-me'
  | 'table'
  | 'target-author'
  | 'target-readers'
  | 'chosen'
  | readonly Role[];

const personal: Omit<KindRule, 'makers'> = {
  about: 'never',
  first: 'only-me',
  always: [],
  changedBy: 'pupil',
  editedBy: 'author',
  deletable: true,
};
const atTable: Omit<KindRule, 'makers'> = {
  ...personal,
  first: 'table',
  always: ['pupil'],
  editedBy: 'editors',
};
const forPupil: Omit<KindRule, 'makers'> = {
  ...personal,
  first: ['pupil'],
  always: ['pupil'],
  changedBy: 'nobody',
};
const everybody: readonly Role[] = [
  'pupil',
  'parent',
  'teacher',
  'counsellor',
  'clb',
  'coach',
  'admin',
];
const anyReader: readonly Role[] = ['pupil', 'parent', 'teacher', 'counsellor', 'clb', 'coach'];
const ofTheSchool: KindRule = {
  ...personal,
  makers: ['counsellor', 'admin'],
  first: everybody,
  always: everybody,
  changedBy: 'nobody',
  editedBy: 'editors',
};

const kindRules: Record<Exclude<RecordKind, 'roster'>, KindRule> = {
  entry: { ...personal, makers: ['pupil'] },
  introduction: { ...personal, makers: ['pupil'] },
  step: { ...atTable, makers: ['pupil', 'parent', 'teacher', 'counsellor'] },
  'home-entry': {
    ...personal,
    makers: ['parent'],
    first: ['pupil'],
    changedBy: 'child-and-author',
  },
  reply: {
    ...personal,
    makers: anyReader,
    about: 'required',
    first: 'target-author',
    changedBy: 'author-narrows',
  },
  note: {
    ...personal,
    makers: ['teacher', 'counsellor', 'coach'],
    about: 'optional',
    first: ['pupil'],
    changedBy: 'author',
  },
  talk: { ...atTable, makers: ['pupil', 'parent', 'teacher', 'counsellor'] },
  agreement: {
    ...atTable,
    makers: ['pupil', 'teacher', 'counsellor'],
    changedBy: 'pupil-or-author',
  },
  transition: {
    ...atTable,
    makers: ['pupil', 'teacher', 'counsellor'],
    changedBy: 'pupil-others-narrow',
  },
  request: { ...forPupil, makers: ['teacher', 'counsellor', 'parent'] },
  handover: { ...personal, makers: ['pupil'], first: 'chosen' },
  consent: { ...atTable, makers: ['pupil', 'counsellor'] },
  signature: {
    ...personal,
    makers: anyReader,
    about: 'required',
    first: 'target-readers',
    changedBy: 'nobody',
    editedBy: 'nobody',
    deletable: false,
  },
  'talk-request': { ...personal, makers: ['pupil'], first: 'chosen' },
  // What was read stays known as read: the pupil always sees it and it cannot be deleted.
  seen: { ...forPupil, makers: anyReader, deletable: false },
  lesson: {
    ...personal,
    makers: ['teacher'],
    first: ['pupil', 'teacher'],
    always: ['pupil', 'teacher'],
    changedBy: 'nobody',
    editedBy: 'editors',
  },
  'lesson-mark': {
    ...personal,
    makers: ['pupil'],
    first: ['teacher'],
    always: ['teacher'],
    changedBy: 'nobody',
  },
  service: ofTheSchool,
  contact: ofTheSchool,
  activity: { ...ofTheSchool, makers: ['teacher', 'counsellor', 'admin'] },
  procedure: ofTheSchool,
};

/** Null for `roster`, which only the server writes, and for the kinds of a newer app. */
export function kindRule(kind: string): KindRule | null {
  return Object.hasOwn(kindRules, kind) ? kindRules[kind as keyof typeof kindRules] : null;
}
