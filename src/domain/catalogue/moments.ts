import type { Group } from '../activity.ts';

/** A task with its place before or after the day of the step, in days; null where any day is right. */
export type MomentTask = { id: string; days: number | null };

export type TransitionMoment = {
  id: string;
  /** Whom it is proposed for first; everybody can choose any. */
  groups: readonly Group[];
  /** Who answers its questions: of a child who is too young to, the parents. */
  asks: 'pupil' | 'parent';
  /** Ids of the tasks it starts with; their texts are in the locales. */
  tasks: readonly MomentTask[];
  /** Its questions are cards of the catalogue: answered in private, shared one by one. */
  cards: readonly string[];
};

const week = 7;
const task = (id: string, weeks: number): MomentTask => ({ id, days: weeks * week });

/** What makes a passage warm, whichever it is: a talk, a name to turn to, and a look back. */
const taster = task('taster', -10);
const visit = task('visit-school', -10);
const talk = task('talk-together', -4);
const contact = task('named-contact', -2);
const check = task('six-weeks', 6);

/** The steps of a learning career at which young people fall out, in the order of a life. */
export const transitionMoments: readonly TransitionMoment[] = [
  {
    id: 'childcare-to-nursery',
    groups: [],
    asks: 'parent',
    tasks: [visit, task('home-page', -6), talk, contact, check],
    cards: ['child-can', 'helps-at-home', 'my-wish'],
  },
  {
    id: 'nursery-to-primary',
    groups: [],
    asks: 'parent',
    tasks: [visit, task('home-page', -6), talk, contact, check],
    cards: ['child-can', 'i-taught-you', 'helps-at-home', 'my-wish'],
  },
  {
    id: 'primary-to-secondary',
    groups: ['L'],
    asks: 'pupil',
    tasks: [task('own-page', -12), taster, task('fiche', -6), talk, contact, check],
    cards: ['strong-three', 'helps-in-class', 'my-people', 'my-questions', 'message-new-school'],
  },
  {
    id: 'first-to-second-grade',
    groups: ['1G', '2G'],
    asks: 'pupil',
    tasks: [task('three-explorations', -20), taster, task('plan-b', -8), talk, contact, check],
    cards: ['like-and-can', 'who-did-i-talk-to', 'three-roads', 'if-it-goes-otherwise'],
  },
  {
    id: 'okan-to-regular',
    groups: ['OKAN'],
    asks: 'pupil',
    tasks: [
      task('own-page', -12),
      taster,
      task('interpreter', -6),
      task('coach', -5),
      talk,
      contact,
      check,
    ],
    cards: [
      'language-figure',
      'could-already',
      'day-in-another-class',
      'my-questions',
      'my-people',
    ],
  },
  {
    id: 'school-change',
    groups: ['R'],
    asks: 'pupil',
    tasks: [
      task('visit-school', -2),
      task('talk-together', -1),
      task('named-contact', -1),
      task('round-table', 0),
      task('first-day', 0),
      check,
    ],
    cards: ['helps-in-class', 'my-people', 'message-new-school'],
  },
  {
    id: 'buso-to-adult-life',
    groups: ['BuSO'],
    asks: 'pupil',
    tasks: [task('own-wishes', -52), task('service-contact', -40), taster, talk, contact, check],
    cards: ['like-and-can', 'good-day', 'my-people', 'i-want-help'],
  },
  {
    id: 'buso-to-work',
    groups: ['BuSO'],
    asks: 'pupil',
    tasks: [
      task('workplaces-tried', -20),
      task('service-contact', -16),
      taster,
      talk,
      contact,
      task('next-appointment', 1),
      check,
    ],
    cards: ['my-workplace', 'noise-dirt-heat', 'how-i-learn', 'i-want-help'],
  },
  {
    id: 'dual-to-work',
    groups: ['DU'],
    asks: 'pupil',
    tasks: [
      task('mentor-words', -12),
      taster,
      task('own-showcase', -8),
      talk,
      contact,
      task('next-appointment', 1),
      check,
    ],
    cards: ['my-workplace', 'my-minute', 'what-counts', 'who-knows-someone'],
  },
  {
    id: 'to-further-study',
    groups: ['3G'],
    asks: 'pupil',
    tasks: [task('three-explorations', -30), task('what-helps', -20), visit, talk, contact, check],
    cards: ['three-roads', 'if-it-goes-otherwise', 'how-i-learn', 'my-questions'],
  },
  {
    id: 'return',
    groups: ['R'],
    asks: 'pupil',
    tasks: [
      task('round-table', -2),
      task('talk-together', -1),
      task('taster', -1),
      task('named-contact', -1),
      task('first-day', 0),
      check,
    ],
    cards: ['helps-in-class', 'i-want-help', 'my-people'],
  },
  {
    id: 'leaving-early',
    groups: ['R'],
    asks: 'pupil',
    tasks: [
      task('closing-talk', -2),
      task('other-routes', -2),
      task('taster', -1),
      task('named-contact', -1),
      task('next-appointment', 1),
      check,
    ],
    cards: ['like-and-can', 'three-roads', 'i-want-help'],
  },
];
