import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { saveFile } from '#ui/save-file.ts';
import { Ask } from './ask.tsx';

type LongWordsProps = {
  value: string;
  limit: number;
  onChange(fits: string, isTooLong: boolean): void;
};

/**
 * Of a text that is too long the part that fits is kept at once. A rest that can be shortened stays
 * in the field; a pasted book leaves its rest in a file, if one likes.
 */
export function useLongWords({ value, limit, onChange }: LongWordsProps) {
  const [typed, setTyped] = useState(value);
  const [rest, setRest] = useState('');
  const shown = fitting(typed, limit) === value ? typed : value;
  return {
    shown,
    /** How many characters are too many. */
    over: Math.max(0, shown.length - limit),
    rest,
    take(words: string) {
      const isBook = words.length > limit + mostToShorten;
      const fits = fitting(words, limit);
      if (isBook) setRest(words.slice(fits.length));
      setTyped(isBook ? fits : words);
      onChange(fits, !isBook && words.length > limit);
    },
  };
}

/** Nothing that somebody pasted is lost without a word. */
export function RestOfWords({ rest }: { rest: string }) {
  if (rest === '') return null;
  return (
    <Notice tone="warn">
      <p>
        <Ask k="run.rest" />
      </p>
      <Button icon="download-simple" onPress={() => saveFile(rest, 'rest.txt', 'text/plain')}>
        <Ask k="run.keepRest" />
      </Button>
    </Notice>
  );
}

/** More than this is not shortened by hand. */
const mostToShorten = 1_000;

/** What fits, without cutting a letter or an emoji in two. */
function fitting(words: string, limit: number): string {
  if (words.length <= limit) return words;
  const last = words.charCodeAt(limit - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return words.slice(0, isHalf ? limit - 1 : limit);
}
