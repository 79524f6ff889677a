import { type Role, staffRoles } from './person.ts';
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
 * `bringer`: whoever made it, for as long as bringing it takes. `table`: the editors and the pupil, who is always at the table. `target-author`: the author of
 * the record it answers, at most that record's readers. `chosen`: whoever the maker names.
 */
export type FirstAudience =
  | 'only-me'
  | 'bringer'
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
  // A photograph of what the pupil wrote on paper: theirs, and for nobody else until they share it.
  sheet: {
    ...personal,
    makers: ['pupil', 'teacher', 'counsellor', 'coach'],
    first: 'bringer',
    changedBy: 'pupil-others-narrow',
    editedBy: 'editors',
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
  // What somebody put aside is nobody else's to know, and that cannot be changed.
  aside: { ...personal, makers: anyReader, changedBy: 'nobody', deletable: false },
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
    about: 'required',
    first: ['teacher'],
    always: ['teacher'],
    changedBy: 'nobody',
  },
  service: ofTheSchool,
  contact: ofTheSchool,
  activity: { ...ofTheSchool, makers: ['teacher', 'counsellor', 'admin'] },
  procedure: ofTheSchool,
  // What worked in a lesson is said among colleagues: it never goes to the devices of families.
  practice: {
    ...ofTheSchool,
    makers: ['teacher', 'counsellor', 'coach', 'admin'],
    first: staffRoles,
    always: staffRoles,
  },
  // How this school prepares a step: read by whoever starts one.
  moment: ofTheSchool,
  wording: ofTheSchool,
};

/** Null for `roster`, which only the server writes, and for the kinds of a newer app. */
export function kindRule(kind: string): KindRule | null {
  return Object.hasOwn(kindRules, kind) ? kindRules[kind as keyof typeof kindRules] : null;
}
