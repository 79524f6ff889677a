import type { Asked } from '../activity.ts';

export const motives = {
  'energy-or-tired': {
    steps: [
      {
        id: 'lessons',
        form: 'scale-cards',
        words: 'energy',
        cards: [
          'lesson-dutch',
          'lesson-maths',
          'lesson-languages',
          'lesson-sport',
          'lesson-art',
          'lesson-science',
          'lesson-technology',
          'lesson-practice',
          'lesson-world',
        ],
      },
      { id: 'because', form: 'media', offers: ['voice'] },
    ],
    guards: ['lesson-not-teacher'],
  },
  'what-counts': {
    steps: [
      {
        id: 'order',
        form: 'rank',
        cards: ['pay', 'together', 'learn', 'help', 'free-time', 'certain'],
      },
      { id: 'because', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'good-day': {
    steps: [
      { id: 'day', form: 'media', offers: ['drawing', 'voice'] },
      { id: 'best', form: 'short-text' },
    ],
    guards: [],
  },
  'this-or-that': {
    steps: [
      {
        id: 'choices',
        form: 'pairs',
        pairs: ['place', 'company', 'pace', 'hands', 'change', 'people'],
      },
      { id: 'reason', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'not-fair': {
    steps: [
      { id: 'what', form: 'media', offers: ['voice'] },
      { id: 'change', form: 'media', offers: ['voice'] },
    ],
    guards: ['no-names'],
  },
  'someone-to-look-at': {
    steps: [
      { id: 'who', form: 'media', offers: ['drawing'] },
      { id: 'what', form: 'short-text' },
    ],
    guards: ['first-names'],
  },
  'week-in-a-face': {
    steps: [
      { id: 'face', form: 'faces' },
      { id: 'reason', form: 'media', offers: ['voice'] },
    ],
    guards: ['private-first', 'no-overview'],
  },
  'who-chose-with-me': {
    steps: [
      {
        id: 'who',
        form: 'cards',
        most: 7,
        cards: ['me', 'parents', 'family', 'friends', 'teacher', 'clb', 'chance'],
      },
      { id: 'now', form: 'faces' },
      { id: 'more', form: 'media', offers: ['voice'] },
    ],
    guards: ['private-first'],
  },
  'like-and-can': {
    steps: [
      {
        id: 'cards',
        form: 'grid',
        cards: ['cook', 'repair', 'computer', 'children', 'animals', 'plants', 'talk', 'build'],
      },
      { id: 'try', form: 'short-text' },
    ],
    guards: [],
  },
} as const satisfies Record<string, Asked>;
