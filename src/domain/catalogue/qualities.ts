import type { Activity } from '../activity.ts';

export const wentSmoothly = {
  id: 'went-smoothly',
  number: 2,
  competence: 'qualities',
  groups: [],
  makes: 'entry',
  steps: [
    { id: 'what', form: 'short-text' },
    { id: 'how', form: 'faces' },
  ],
  guards: [],
} as const satisfies Activity;

export const hardButDone = {
  id: 'hard-but-done',
  number: 10,
  competence: 'qualities',
  groups: ['2G', '3G', 'R', 'DU'],
  makes: 'entry',
  steps: [
    { id: 'what', form: 'long-text' },
    { id: 'helped', form: 'long-text' },
  ],
  guards: [],
} as const satisfies Activity;
