import { useMemo } from 'react';
import type { ActivityCard } from '#domain/activity.ts';
import { cards } from '#domain/catalogue/cards.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';
import { type Findable, fittingFirst } from './found.ts';

export type ShownCard = Pick<ActivityCard, 'id' | 'competence' | 'groups'> & {
  title: string;
  question: string;
  isOfSchool: boolean;
};

export type AllCards = { cards: ShownCard[]; findable: Findable[] };

/** Those of the app and those of the school; what fits this pupil's group first. */
export function useAllCards(): AllCards {
  const t = useText('cards');
  const inDutch = useDutchText('cards');
  const why = useText('catalogue');
  const whyInDutch = useDutchText('catalogue');
  const groups = useOwnPortfolio()?.groups;
  const ofSchool = useSchoolCards();
  return useMemo(() => {
    const own = (ofSchool ?? []).map(({ activity, title, question }) => ({
      ...activity,
      title,
      question,
      isOfSchool: true,
    }));
    const ofApp = cards.map((card) => ({
      ...card,
      title: t(`${card.id}.title`),
      question: t(`${card.id}.question`),
      isOfSchool: false,
    }));
    const shown = fittingFirst([...own, ...ofApp], groups ?? []);
    const said = ({ id, title, question, isOfSchool }: ShownCard) => {
      if (isOfSchool) return [title, question];
      const dutch = [inDutch(`${id}.title`), inDutch(`${id}.question`), whyInDutch(`${id}.why`)];
      return [title, question, why(`${id}.why`), ...dutch];
    };
    return { cards: shown, findable: shown.map((card) => ({ id: card.id, said: said(card) })) };
  }, [t, inDutch, why, whyInDutch, groups, ofSchool]);
}
