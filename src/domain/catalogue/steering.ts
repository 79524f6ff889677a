import type { Activity } from '../activity.ts';

export const smallStep = {
  id: 'small-step',
  number: 30,
  competence: 'steering',
  groups: [],
  makes: 'step',
  steps: [
    { id: 'text', form: 'short-text' },
    { id: 'day', form: 'date' },
  ],
  guards: ['one-open'],
} as const satisfies Activity;

export const didItWork = {
  id: 'did-it-work',
  number: 31,
  competence: 'steering',
  groups: [],
  makes: 'look-back',
  steps: [
    { id: 'lookBack', form: 'faces3' },
    { id: 'lookBackText', form: 'long-text' },
  ],
  guards: ['neutral-not'],
} as const satisfies Activity;

export const ifItGoesOtherwise = {
  id: 'if-it-goes-otherwise',
  number: 33,
  competence: 'steering',
  groups: ['L', '1G', '2G', '3G'],
  makes: 'entry',
  steps: [
    { id: 'first', form: 'short-text' },
    { id: 'then', form: 'long-text' },
  ],
  guards: [],
} as const satisfies Activity;
