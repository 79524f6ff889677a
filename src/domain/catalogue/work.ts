import type { Asked } from '../activity.ts';

export const work = {
  'work-nearby': {
    steps: [
      { id: 'places', form: 'media', offers: ['photo'], most: 3 },
      { id: 'which', form: 'media', offers: ['voice'] },
    ],
    guards: ['places-not-people'],
  },
  'three-questions': {
    steps: [
      { id: 'answers', form: 'media', offers: ['voice'] },
      { id: 'surprise', form: 'media', offers: ['voice'] },
    ],
    guards: ['agreed'],
  },
  'day-in-another-class': {
    steps: [
      { id: 'how', form: 'faces' },
      { id: 'did', form: 'media', offers: ['photo', 'voice'] },
      { id: 'fits', form: 'short-text' },
    ],
    guards: ['things-not-faces'],
  },
  'my-workplace': {
    steps: [
      { id: 'use', form: 'media', offers: ['photo', 'voice'] },
      { id: 'hard', form: 'media', offers: ['photo', 'voice'] },
    ],
    guards: ['ask-mentor'],
  },
  'five-taps': {
    steps: [
      { id: 'taps', form: 'scale-cards', cards: ['on-time', 'together', 'asking', 'pace', 'safe'] },
      { id: 'more', form: 'short-text' },
    ],
    guards: ['self-view', 'no-overview'],
  },
  'noise-dirt-heat': {
    steps: [
      {
        id: 'sort',
        form: 'bins',
        cards: [
          'noise',
          'dirt',
          'heat',
          'cold',
          'crowd',
          'alone',
          'standing',
          'smell',
          'early',
          'height',
        ],
        bins: ['fine', 'a-bit', 'not'],
      },
      { id: 'helps', form: 'short-text' },
    ],
    guards: [],
  },
  'who-does-what': {
    steps: [
      {
        id: 'sort',
        form: 'bins',
        cards: ['measure', 'listen', 'clean', 'cook', 'lift', 'computer', 'plan', 'talk'],
        bins: ['care', 'building', 'kitchen', 'office'],
      },
      { id: 'like', form: 'short-text' },
    ],
    guards: ['many-answers'],
  },
  'guess-my-job': {
    steps: [
      { id: 'riddle', form: 'media', offers: ['voice'] },
      { id: 'answer', form: 'short-text' },
    ],
    guards: [],
  },
  'thought-and-seen': {
    steps: [
      { id: 'visit', form: 'short-text' },
      { id: 'thought', form: 'media', offers: ['voice'] },
      { id: 'seen', form: 'media', offers: ['voice'] },
    ],
    guards: [],
  },
} as const satisfies Record<string, Asked>;
