import type { Asked } from '../activity.ts';

export const network = {
  'my-people': {
    steps: [
      { id: 'people', form: 'circle' },
      { id: 'more', form: 'media', offers: ['voice', 'drawing'] },
    ],
    guards: ['nicknames', 'private-first'],
  },
  'who-did-i-talk-to': {
    steps: [
      { id: 'who', form: 'person' },
      { id: 'said', form: 'media', offers: ['voice'] },
    ],
    guards: ['first-names'],
  },
  'i-want-help': {
    steps: [
      {
        id: 'with',
        form: 'cards',
        most: 3,
        cards: ['choosing', 'learning', 'planning', 'talking', 'work', 'feeling', 'other'],
      },
      { id: 'who', form: 'person' },
      { id: 'more', form: 'media', offers: ['voice'] },
    ],
    guards: ['shows-reader'],
  },
  'who-knows-someone': {
    steps: [
      { id: 'work', form: 'long-text' },
      { id: 'talk', form: 'short-text' },
    ],
    guards: ['first-names', 'offers-contacts'],
  },
  'thank-you': {
    steps: [
      { id: 'who', form: 'person' },
      { id: 'thanks', form: 'media', offers: ['drawing', 'voice'] },
    ],
    guards: ['first-names'],
  },
} as const satisfies Record<string, Asked>;
