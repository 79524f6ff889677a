import type { Activity } from '../activity.ts';

export const whoDidITalkTo = {
  id: 'who-did-i-talk-to',
  number: 39,
  competence: 'network',
  groups: ['L', '1G', '2G', '3G'],
  makes: 'entry',
  steps: [
    { id: 'who', form: 'person' },
    { id: 'said', form: 'long-text' },
  ],
  guards: ['first-names'],
} as const satisfies Activity;

export const iWantHelp = {
  id: 'i-want-help',
  number: 40,
  competence: 'network',
  groups: [],
  makes: 'entry',
  steps: [
    {
      id: 'with',
      form: 'cards',
      cards: ['choosing', 'learning', 'planning', 'talking', 'work', 'feeling', 'other'],
      most: 3,
    },
    { id: 'who', form: 'person' },
    { id: 'more', form: 'short-text' },
  ],
  guards: ['shows-reader'],
} as const satisfies Activity;

export const whoKnowsSomeone = {
  id: 'who-knows-someone',
  number: 41,
  competence: 'network',
  groups: ['2G', '3G', 'OKAN'],
  makes: 'entry',
  steps: [
    { id: 'work', form: 'long-text' },
    { id: 'talk', form: 'short-text' },
  ],
  guards: ['first-names', 'offers-contacts'],
} as const satisfies Activity;
