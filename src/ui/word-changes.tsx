import { diffArrays } from 'diff/lib/diff/array.js';
import type { ReactNode } from 'react';
import styles from './word-changes.module.css';

type Labels = { new: string; gone: string };
type WordChangesProps = {
  before: string;
  after: string;
  labels: Labels;
  language?: string | undefined;
};

/**
 * Words that came and words that went, each said in a word and in a shape: colour alone tells
 * nothing to who cannot see it, and a screen reader reads the labels with the words.
 */
export function WordChanges({ before, after, labels, language }: WordChangesProps) {
  return (
    <p className={styles.changed} dir="auto" lang={language}>
      {wordParts(before, after).map(({ text, place, what }) =>
        what === 'same' ? (
          <span key={place}>{text}</span>
        ) : (
          <Marked key={place} what={what} label={labels[what]}>
            {text}
          </Marked>
        ),
      )}
    </p>
  );
}

type MarkedProps = { what: 'new' | 'gone'; label: string; children: ReactNode };

export function Marked({ what, label, children }: MarkedProps) {
  const Mark = what === 'new' ? 'ins' : 'del';
  return (
    <Mark className={styles[what]}>
      <bdi className={styles.mark}>{label}</bdi> {children}
    </Mark>
  );
}

export type WordPart = { place: number; text: string; what: 'same' | 'new' | 'gone' };

export function wordParts(before: string, after: string): WordPart[] {
  return diffArrays(piecesOf(before), piecesOf(after)).map(({ value, added, removed }, place) => ({
    place,
    text: value.join(''),
    what: whatOf(added, removed),
  }));
}

/** Words of any script, what stands between them, and signs one by one. */
function piecesOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*|\s+|\S/gu) ?? [];
}

function whatOf(isAdded: boolean, isRemoved: boolean): WordPart['what'] {
  if (isAdded) return 'new';
  return isRemoved ? 'gone' : 'same';
}

/** How many words came and went; signs and spaces count for none. */
export function countWords(before: string, after: string): { fresh: number; gone: number } {
  const parts = wordParts(before, after);
  const count = (what: WordPart['what']) =>
    parts.filter((part) => part.what === what).reduce((sum, part) => sum + wordsIn(part.text), 0);
  return { fresh: count('new'), gone: count('gone') };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’']*/gu)?.length ?? 0;
}
