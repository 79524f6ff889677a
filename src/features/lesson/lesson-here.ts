import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';

/** For which lesson somebody took this shared device: also who closed the app in it is forgotten. */
const keyOf = (person: PersonId) => `loopboek.lesson.${person}`;

export function noteLessonHere(person: PersonId, lesson: RecordId): void {
  localStorage.setItem(keyOf(person), lesson);
}

export function lessonHere(person: PersonId): RecordId | null {
  return localStorage.getItem(keyOf(person));
}

export function forgetLessonHere(person: PersonId): void {
  localStorage.removeItem(keyOf(person));
}
