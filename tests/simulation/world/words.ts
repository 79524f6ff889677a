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
  kept(word: Omit<Word, 'replaced'>, seen: readonly Plain[], isReplacing: boolean): void;
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
    kept: (word, seen, isReplacing) => {
      words.set(word.mark, { ...word, replaced: false });
      if (!isReplacing) return;
      const lost = seen.flatMap(marksIn);
      for (const mark of lost) {
        const old = words.get(mark);
        if (old !== undefined) old.replaced = true;
      }
    },
  };
}

export function marksIn(value: Plain): string[] {
  return JSON.stringify(value).match(/w\d+\./g) ?? [];
}
