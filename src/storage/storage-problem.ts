/** `storage.<word>` is the sentence that the person reads. */
export type StorageWord = 'full' | 'blocked' | 'closed' | 'failed';

/** Text could not be kept on this device: unlike being offline, that is an error to show. */
export class StorageProblem extends Error {
  readonly word: StorageWord;

  constructor(word: StorageWord, cause?: unknown) {
    super(`storage: ${word}`, { cause });
    this.name = 'StorageProblem';
    this.word = word;
  }
}

const passing = [
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'ClosedError',
  'AbortError',
];

/** The names of an error and of all it was caused by: Dexie wraps what the browser says. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Error && names.length < 6) {
    names.push(current.name);
    current = 'inner' in current ? current.inner : current.cause;
  }
  if (typeof current === 'object' && current !== null && 'name' in current) {
    names.push(String(current.name));
  }
  return names;
}

export function isFull(error: unknown): boolean {
  return namesOf(error).includes('QuotaExceededError');
}

/** Lost connections, as iOS makes them in the background: worth opening the database once more. */
export function isPassing(error: unknown): boolean {
  return !isFull(error) && namesOf(error).some((name) => passing.includes(name));
}

export function toStorageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  if (isFull(error)) return new StorageProblem('full', error);
  if (isPassing(error)) return new StorageProblem('closed', error);
  return new StorageProblem('failed', error);
}
