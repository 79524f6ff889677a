/**
 * Moments at which a young person passes from one place to another. A warm passage is a talk with
 * the young person present, a name to turn to, and a look back after about six weeks.
 */
import type { Group } from './activity.ts';

export type TransitionMoment = {
  id: string;
  /** Whom it is proposed for first; everybody can choose any. */
  groups: readonly Group[];
  /** Ids of the tasks it starts with; their texts are in the locales. */
  tasks: readonly string[];
};

const warm = ['talk-together', 'named-contact'];
const after = ['six-weeks'];

export const transitionMoments: readonly TransitionMoment[] = [
  {
    id: 'primary-to-secondary',
    groups: ['L'],
    tasks: ['own-page', 'visit-school', ...warm, ...after],
  },
  {
    id: 'first-to-second-grade',
    groups: ['1G'],
    tasks: ['three-explorations', 'plan-b', ...warm, ...after],
  },
  {
    id: 'okan-to-regular',
    groups: ['OKAN'],
    tasks: ['own-page', 'visit-school', 'interpreter', 'coach', ...warm, ...after],
  },
  {
    id: 'buso-to-adult-life',
    groups: ['BuSO'],
    tasks: ['own-page', 'own-wishes', 'service-contact', ...warm, ...after],
  },
  {
    id: 'buso-to-work',
    groups: ['BuSO'],
    tasks: ['workplaces-tried', 'service-contact', 'next-appointment', ...warm, ...after],
  },
  {
    id: 'dual-to-work',
    groups: ['DU'],
    tasks: ['mentor-words', 'own-showcase', 'next-appointment', ...warm, ...after],
  },
  {
    id: 'to-further-study',
    groups: ['3G'],
    tasks: ['three-explorations', 'what-helps', 'visit-school', ...after],
  },
  {
    id: 'leaving-early',
    groups: ['R'],
    tasks: ['closing-talk', 'other-routes', 'named-contact', 'next-appointment', ...after],
  },
  {
    id: 'return',
    groups: ['R'],
    tasks: ['round-table', 'first-day', 'named-contact', ...after],
  },
];

export function findMoment(id: string): TransitionMoment | null {
  return transitionMoments.find((moment) => moment.id === id) ?? null;
}

/** The moments that fit these groups first, the others after them. */
export function momentsFor(groups: readonly string[]): TransitionMoment[] {
  const fits = (moment: TransitionMoment) => moment.groups.some((group) => groups.includes(group));
  return [...transitionMoments.filter(fits), ...transitionMoments.filter((one) => !fits(one))];
}
