import { useMemo } from 'react';
import { cards } from '#domain/catalogue/cards.ts';
import { folded } from '#domain/folded.ts';
import { hasWords } from '#domain/has-words.ts';
import type { LessonCard } from '#domain/lesson.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';

export type Offered = LessonCard & { label: string; said: string };

/**
 * What can be done in a lesson: cards that make a page, of the app and of the school; those for
 * this class first. How somebody feels is asked of nobody in front of a class.
 */
export function useOfferedCards(groups: readonly string[]): Offered[] {
  const t = useText('cards');
  const inDutch = useDutchText('cards');
  const ofSchool = useSchoolCards();
  return useMemo(() => {
    const own = (ofSchool ?? []).map(({ activity, title, question }) => ({
      id: activity.id,
      title,
      label: title,
      groups: activity.groups,
      said: `${title}\n${question}`,
    }));
    const ofApp = cards
      .filter((card) => card.makes === 'entry' && card.isTheirsAlone !== true)
      .map(({ id, groups: fitting }) => {
        const [title, question] = [`${id}.title`, `${id}.question`];
        const said = [t(title), t(question), inDutch(title), inDutch(question)].join('\n');
        return { id, title: null, label: t(title), groups: fitting, said };
      });
    const all = [...own, ...ofApp];
    const fits = (card: (typeof all)[number]) =>
      card.groups.length === 0 || card.groups.some((group) => groups.includes(group));
    return [...all.filter(fits), ...all.filter((card) => !fits(card))];
  }, [t, inDutch, ofSchool, groups]);
}

/** Those that are chosen stay in sight, whatever is looked for. */
export function found(offered: readonly Offered[], wanted: string, chosen: readonly string[]) {
  const words = wanted.trim();
  if (words === '') return offered;
  return offered.filter(({ id, said }) => chosen.includes(id) || hasWords(folded(said), words));
}
