import type { ToneRule } from './tone-rule.ts';

type ToneException = { rule: ToneRule; places: readonly string[]; why: string };

/** Where a rule of tone gives way, and why. */
export const toneExceptions: readonly ToneException[] = [
  {
    rule: 'capitals',
    places: ['letter.always'],
    why: 'So these reports are called on the paper that a family holds.',
  },
  {
    rule: 'other-word',
    places: ['activities.guard.ask-mentor', 'transitions.tasks.mentor-words', 'desk.seats.mentor'],
    why: 'On a workplace the mentor is somebody else than the teacher, and is called so.',
  },
  {
    rule: 'other-word',
    places: ['help-desk.edit.phone'],
    why: 'It asks for the number of a service, which is called by telephone.',
  },
  {
    rule: 'not-u',
    places: ['cards.i-taught-you.title', 'cards.my-wish.title'],
    why: 'A parent says this to the child.',
  },
  {
    rule: 'block-too-long',
    places: ['erasing.forGood', 'school.leaving.what', 'school.leaving.whatPupil'],
    why: 'What cannot be undone is told whole, to staff, before they choose.',
  },
  {
    rule: 'block-too-long',
    places: ['ui.storage.failed'],
    why: 'Nine short words of trouble: that it failed, that the words are safe, what to do.',
  },
];
