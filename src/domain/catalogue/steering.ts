import type { Asked } from '../activity.ts';

export const steering = {
  'small-step': {
    steps: [
      { id: 'text', form: 'short-text' },
      { id: 'day', form: 'date' },
    ],
    guards: ['one-open'],
  },
  'did-it-work': {
    steps: [
      { id: 'lookBack', form: 'faces3' },
      { id: 'lookBackText', form: 'media', offers: ['voice'] },
    ],
    guards: ['neutral-not'],
  },
  'three-roads': {
    steps: [
      { id: 'roads', form: 'media', offers: ['drawing', 'voice'] },
      { id: 'nice', form: 'media', offers: ['voice'] },
      { id: 'hard', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'if-it-goes-otherwise': {
    steps: [
      { id: 'first', form: 'short-text' },
      { id: 'then', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'helps-in-class': {
    steps: [
      {
        id: 'helps',
        form: 'cards',
        most: 3,
        cards: [
          'quiet-place',
          'more-time',
          'pictures',
          'example',
          'small-parts',
          'buddy',
          'break',
          'in-front',
          'headphones',
        ],
      },
      { id: 'more', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'message-new-school': {
    steps: [{ id: 'message', form: 'media', offers: ['voice'] }],
    guards: ['hear-first'],
  },
  'my-questions': {
    steps: [
      {
        id: 'about',
        form: 'cards',
        most: 5,
        cards: ['help', 'timetable', 'friends', 'travel', 'lessons', 'rules', 'food', 'money'],
      },
      { id: 'own', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'leave-or-stay': {
    steps: [
      {
        id: 'scale',
        form: 'balance',
        cards: [
          'friends',
          'teacher',
          'lessons',
          'tired',
          'home',
          'money',
          'work',
          'future',
          'travel',
          'belong',
        ],
      },
      { id: 'more', form: 'media', offers: ['voice'] },
    ],
    guards: ['private-first', 'offers-help'],
  },
} as const satisfies Record<string, Asked>;
