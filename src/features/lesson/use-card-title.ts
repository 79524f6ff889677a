import { cards as ofApp } from '#domain/catalogue/cards.ts';
import type { LessonCard } from '#domain/lesson.ts';
import { useText } from '#i18n/use-text.ts';

/** What a card of a lesson is called: the catalogue's words, or those of the school. */
export function useCardTitle(): (card: LessonCard) => string {
  const cards = useText('cards');
  const t = useText('lesson');
  return ({ id, title }) => {
    if (ofApp.some((card) => card.id === id)) return cards(`${id}.title`);
    return title ?? t('card');
  };
}
