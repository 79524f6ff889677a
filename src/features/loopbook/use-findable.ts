import { useMemo } from 'react';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { folded } from '#domain/folded.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import type { TimelineRow } from '#storage/use-records.ts';
import { cardsIn, wordsIn } from './answers-in-row.ts';

/**
 * The folded words by which a row is found: what was written, and the cards that were chosen, in
 * the reader's language and in Dutch. Each card is folded once, however many entries chose it.
 */
export function useFindable(): (row: TimelineRow) => string {
  const titles = useText('cards');
  const dutchTitles = useDutchText('cards');
  const chosen = useText('catalogue');
  const dutchChosen = useDutchText('catalogue');
  return useMemo(() => {
    const titleOf = remembered((key) => `${titles(key)}\n${dutchTitles(key)}`);
    const cardOf = remembered((key) => `${chosen(key)}\n${dutchChosen(key)}`);
    return (row) => {
      const { activity, kind, words } = row;
      const isCard =
        (kind === 'entry' || kind === 'sheet') &&
        activity !== null &&
        findActivity(activity) !== null;
      const title = isCard ? [titleOf(`${activity}.title`)] : [];
      const own = wordsIn(row).map(folded);
      return [words, ...title, ...own, ...cardsIn(row).map(cardOf)].join('\n');
    };
  }, [titles, dutchTitles, chosen, dutchChosen]);
}

function remembered(labelOf: (key: string) => string): (key: string) => string {
  const labels = new Map<string, string>();
  return (key) => {
    const known = labels.get(key);
    if (known !== undefined) return known;
    const label = folded(labelOf(key));
    labels.set(key, label);
    return label;
  };
}
