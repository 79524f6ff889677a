import { useMemo } from 'react';
import type { Activity } from '#domain/activity.ts';
import { activities, freeEntry } from '#domain/catalogue/catalogue.ts';
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';

export type PaperCard = { activity: Activity; label: string; said: string };

/**
 * What can be done on paper: every card, of the school and of the app, those for this class first.
 * How somebody feels is asked of nobody on a sheet that a teacher brings.
 */
export function usePaperCards(groups: readonly string[]): PaperCard[] {
  const t = useText('cards');
  const inDutch = useDutchText('cards');
  const ofSchool = useSchoolCards();
  return useMemo(() => {
    const own = (ofSchool ?? []).map(({ activity, title, question }) => ({
      activity,
      label: title,
      said: folded(`${title}\n${question}`),
    }));
    const ofApp = [...activities, freeEntry]
      .filter(({ isTheirsAlone }) => isTheirsAlone !== true)
      .map((activity) => {
        const [title, question] = [`${activity.id}.title`, `${activity.id}.question`];
        const said = [t(title), t(question), inDutch(title), inDutch(question)].join('\n');
        return { activity, label: t(title), said: folded(said) };
      });
    const all = [...own, ...ofApp];
    const fits = ({ activity }: PaperCard) =>
      activity.groups.length === 0 || activity.groups.some((group) => groups.includes(group));
    return [...all.filter(fits), ...all.filter((card) => !fits(card))];
  }, [t, inDutch, ofSchool, groups]);
}

/** The one that is chosen stays in sight, whatever is looked for. */
export function found(cards: readonly PaperCard[], wanted: string, chosen: string | undefined) {
  const words = wanted.trim();
  if (words === '') return cards;
  return cards.filter(({ activity, said }) => activity.id === chosen || hasWords(said, words));
}
