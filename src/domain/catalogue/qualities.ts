import type { Asked } from '../activity.ts';

export const qualities = {
  'proud-moment': {
    steps: [
      { id: 'what', form: 'media', offers: ['photo', 'voice'] },
      { id: 'because', form: 'media', offers: ['voice'] },
    ],
    guards: ['things-not-faces'],
  },
  'went-smoothly': {
    steps: [
      { id: 'what', form: 'short-text' },
      { id: 'how', form: 'faces' },
    ],
    guards: [],
  },
  'hands-head-heart': {
    steps: [
      {
        id: 'sort',
        form: 'bins',
        cards: ['cook', 'repair', 'count', 'comfort', 'draw', 'lift', 'plan', 'listen'],
        bins: ['hands', 'head', 'heart'],
      },
      { id: 'example', form: 'media', offers: ['voice'] },
    ],
    guards: ['many-answers'],
  },
  'three-people': {
    steps: [
      { id: 'first', form: 'media', offers: ['voice'] },
      { id: 'second', form: 'media', offers: ['voice'] },
      { id: 'third', form: 'media', offers: ['voice'] },
      { id: 'surprise', form: 'short-text' },
    ],
    guards: ['agreed'],
  },
  'then-and-now': {
    steps: [
      { id: 'then', form: 'media', offers: ['photo', 'voice', 'drawing'], most: 2 },
      { id: 'now', form: 'media', offers: ['photo', 'voice', 'drawing'], most: 2 },
    ],
    guards: ['things-not-faces'],
  },
  'language-figure': {
    steps: [
      { id: 'figure', form: 'media', offers: ['drawing'] },
      { id: 'tell', form: 'media', offers: ['voice'] },
    ],
    guards: ['no-level'],
  },
  'could-already': {
    steps: [
      { id: 'what', form: 'media', offers: ['voice', 'photo'] },
      { id: 'now', form: 'short-text' },
    ],
    guards: ['not-the-journey'],
  },
  'tasks-at-home': {
    steps: [
      {
        id: 'tasks',
        form: 'cards',
        most: 10,
        cards: [
          'cook',
          'wash-up',
          'clean',
          'shop',
          'laundry',
          'children',
          'translate',
          'repair',
          'animals',
          'waste',
        ],
      },
      {
        id: 'how',
        form: 'scale-cards',
        cards: [
          'cook',
          'wash-up',
          'clean',
          'shop',
          'laundry',
          'children',
          'translate',
          'repair',
          'animals',
          'waste',
        ],
        from: 'tasks',
      },
      { id: 'more', form: 'media', offers: ['photo', 'voice'] },
    ],
    guards: ['private-first', 'things-not-faces'],
  },
  'strong-three': {
    steps: [
      {
        id: 'three',
        form: 'cards',
        most: 3,
        cards: [
          'listen',
          'help',
          'organise',
          'keep-going',
          'make',
          'calm',
          'humour',
          'learn-fast',
          'together',
          'careful',
          'brave',
          'languages',
        ],
      },
      {
        id: 'example',
        form: 'bubbles',
        bubbles: [
          'listen',
          'help',
          'organise',
          'keep-going',
          'make',
          'calm',
          'humour',
          'learn-fast',
          'together',
          'careful',
          'brave',
          'languages',
        ],
        from: 'three',
      },
    ],
    guards: ['example'],
  },
  'hard-but-done': {
    steps: [
      { id: 'what', form: 'media', offers: ['voice'] },
      { id: 'helped', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
  'how-i-learn': {
    steps: [
      {
        id: 'ways',
        form: 'cards',
        most: 3,
        cards: ['look', 'listen', 'do', 'together', 'alone', 'quiet', 'move', 'write'],
      },
      { id: 'example', form: 'media', offers: ['voice'] },
    ],
    guards: ['no-label'],
  },
  'my-minute': {
    steps: [
      { id: 'minute', form: 'media', offers: ['voice'], seconds: 60 },
      { id: 'better', form: 'short-text' },
    ],
    guards: ['rehearse'],
  },
  starr: {
    steps: [
      { id: 'starr', form: 'bubbles', bubbles: ['happened', 'task', 'did', 'result', 'next'] },
    ],
    guards: [],
  },
} as const satisfies Record<string, Asked>;
