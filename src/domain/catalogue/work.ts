import type { Activity } from '../activity.ts';

export const fiveTaps = {
  id: 'five-taps',
  number: 24,
  competence: 'work',
  groups: ['DU', 'BuSO'],
  makes: 'entry',
  steps: [
    {
      id: 'taps',
      form: 'scale-cards',
      cards: ['on-time', 'together', 'asking', 'pace', 'safe'],
    },
    { id: 'more', form: 'short-text' },
  ],
  guards: ['self-view', 'no-overview'],
} as const satisfies Activity;

export const thoughtAndSeen = {
  id: 'thought-and-seen',
  number: 28,
  competence: 'work',
  groups: ['1G', '2G', '3G'],
  makes: 'entry',
  steps: [
    { id: 'visit', form: 'short-text' },
    { id: 'thought', form: 'long-text' },
    { id: 'seen', form: 'long-text' },
  ],
  guards: [],
} as const satisfies Activity;
