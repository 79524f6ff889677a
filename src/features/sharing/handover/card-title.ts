import { findActivity } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';

/** A card by its name, of the app or of the school; empty where this device has no such card. */
export function useCardTitle(): (id: string) => string {
  const t = useText('cards');
  const ofSchool = useSchoolCards() ?? [];
  return (id) => {
    const own = ofSchool.find(({ activity }) => activity.id === id);
    if (own !== undefined) return own.title;
    return findActivity(id) === null ? '' : t(`${id}.title`);
  };
}
