/**
 * What a school passes on by law is not in this app. It tells the right to read it and to object,
 * and makes the letter for that, which is kept nowhere.
 */
import type { Role } from './person.ts';

export const letterMakers: readonly Role[] = ['pupil', 'parent'];

/** Under eighteen a parent acts for the school file, from eighteen on the pupil. */
export const letterSigners = ['parent', 'pupil'] as const;
export type LetterSigner = (typeof letterSigners)[number];
