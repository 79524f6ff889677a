import { recordOfCard } from '#domain/school-card.ts';
import { useText } from '#i18n/use-text.ts';
import { kindKey } from './tray-words.ts';

type Called = { title: string; activity: string | null; kind: string };

/** What a person calls it by: their own first words, else the card, else what sort of thing it is. */
export function useTitleOf(): (one: Called) => string {
  const t = useText('settings');
  const inCatalogue = useText('cards');
  return ({ title, activity, kind }) => {
    if (title !== '') return title;
    const isCard = activity !== null && activity !== 'free' && recordOfCard(activity) === null;
    const card = isCard ? inCatalogue(`${activity}.title`) : '';
    return card === '' ? t(`tray.kind.${kindKey(kind)}`) : card;
  };
}
