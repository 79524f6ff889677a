import type { PersonId } from '#domain/person.ts';
import type { RecordId } from '#domain/record.ts';
import { notesOf } from './typed-notes.ts';
import type { Save } from './write.ts';

type Typist = { person: { id: PersonId }; actor: string };

/** `null`: the journal has it all. */
export function noteTyped({ person, actor }: Typist, record: RecordId, note: Save | null): void {
  const page = notesOf(person.id) + actor;
  const key = `${page}.${record}`;
  try {
    if (note === null) return void localStorage.removeItem(key);
    sayThatItLives(page);
    localStorage.setItem(key, JSON.stringify(note));
  } catch {
    // No room, or not allowed: the journal has these words within half a second.
  }
}

const living = new Set<string>();

/** As long as this page is there no other one takes up what is typed in it. */
function sayThatItLives(page: string): void {
  if (living.has(page)) return;
  living.add(page);
  navigator.locks?.request(page, () => new Promise(() => undefined));
}
