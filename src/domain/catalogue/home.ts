import type { Asked } from '../activity.ts';

export const home = {
  'child-can': {
    steps: [{ id: 'what', form: 'media', offers: ['photo', 'voice'] }],
    guards: ['things-not-faces', 'child-first'],
  },
  'i-taught-you': {
    steps: [{ id: 'what', form: 'media', offers: ['voice', 'photo'] }],
    guards: ['child-first'],
  },
  'my-first-work': {
    steps: [{ id: 'what', form: 'media', offers: ['voice'] }],
    guards: ['home-work-counts', 'child-first'],
  },
  'my-wish': {
    steps: [{ id: 'wish', form: 'media', offers: ['voice'] }],
    guards: ['to-child'],
  },
  'helps-at-home': {
    steps: [
      {
        id: 'helps',
        form: 'cards',
        most: 5,
        cards: [
          'quiet-place',
          'company',
          'food',
          'fixed-hour',
          'break',
          'music',
          'outside',
          'kind-word',
          'sleep',
        ],
      },
      { id: 'more', form: 'media', offers: ['voice'] },
    ],
    guards: ['no-medical', 'child-first'],
  },
} as const satisfies Record<string, Asked>;
