import type { Plain } from '#content/document.ts';

/** Something a person typed and was told is kept. It can be found again by its mark. */
export type Word = {
  mark: string;
  person: string;
  device: string;
  space: string;
  record: string;
  /** Somebody who saw it wrote something else in its place. */
  replaced: boolean;
};

export type Words = {
  all(): Word[];
  /** A new mark; it counts only after `kept`. */
  draw(): string;
  kept(word: Omit<Word, 'replaced'>): void;
  /** Somebody who has this before their eyes writes over it, or dies while doing so. */
  replaced(seen: readonly Plain[]): void;
};

export function createWords(): Words {
  const words = new Map<string, Word>();
  let last = 0;
  return {
    all: () => [...words.values()],
    draw: () => {
      last += 1;
      return `w${last}.`;
    },
    kept: (word) => void words.set(word.mark, { ...word, replaced: false }),
    replaced: (seen) => {
      for (const mark of seen.flatMap(marksIn)) {
        const old = words.get(mark);
        if (old !== undefined) old.replaced = true;
      }
    },
  };
}

function marksIn(value: Plain): string[] {
  return JSON.stringify(value).match(/w\d+\./g) ?? [];
}
