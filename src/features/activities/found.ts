/** Looking for a card, by words of its title, its question or what it is good for. */
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';

/** `said`: what a reader may remember of it, in their own language and in Dutch. */
export type Findable = { id: string; said: readonly string[] };

/**
 * Those with all the words; where no card has them all, those with most of them, by letters: who
 * looks for أنا فخور finds what is about being فخور.
 */
export function foundCards(cards: readonly Findable[], wanted: string): string[] {
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const found = cards.map(({ id, said }) => {
    const text = folded(said.join('\n'));
    return { id, letters: words.filter((word) => hasWords(text, word)).join('').length };
  });
  const most = Math.max(...found.map(({ letters }) => letters));
  if (most === 0 && words.length > 0) return [];
  return found.filter(({ letters }) => letters === most).map(({ id }) => id);
}

/** What fits the pupil's own groups stands first; the rest keeps its order behind it. */
export function fittingFirst<C extends { groups: readonly string[] }>(
  cards: readonly C[],
  groups: readonly string[],
): C[] {
  const fits = (card: C) =>
    card.groups.length === 0 || card.groups.some((group) => groups.includes(group));
  return [...cards.filter(fits), ...cards.filter((card) => !fits(card))];
}
