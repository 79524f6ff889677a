import type { Activity } from '../activity.ts';

export const thisOrThat = {
  id: 'this-or-that',
  number: 14,
  competence: 'motives',
  groups: ['BuSO', 'OKAN'],
  makes: 'entry',
  steps: [
    {
      id: 'choices',
      form: 'pairs',
      pairs: ['place', 'company', 'pace', 'hands', 'change', 'people'],
    },
    { id: 'reason', form: 'short-text' },
  ],
  guards: [],
} as const satisfies Activity;

export const weekInAFace = {
  id: 'week-in-a-face',
  number: 17,
  competence: 'motives',
  groups: [],
  makes: 'entry',
  steps: [
    { id: 'face', form: 'faces' },
    { id: 'reason', form: 'long-text' },
  ],
  guards: ['private-first', 'no-overview'],
} as const satisfies Activity;
