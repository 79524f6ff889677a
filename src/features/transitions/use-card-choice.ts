import { activities, homeActivities } from '#domain/catalogue/catalogue.ts';
import type { TransitionMoment } from '#domain/catalogue/moments.ts';
import { useText } from '#i18n/use-text.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';

/** The cards that a step can ask: those chosen first, then those of the school, then all others. */
export function useCardChoice(asks: TransitionMoment['asks'], chosen: readonly string[]) {
  const t = useText('cards');
  const ofSchool = useSchoolCards() ?? [];
  const ofApp = (asks === 'parent' ? homeActivities : activities).map(({ id }) => ({
    value: id,
    label: t(`${id}.title`),
    hint: t(`${id}.question`),
  }));
  const own = ofSchool.map(({ activity, title, question }) => ({
    value: activity.id,
    label: title,
    hint: question,
  }));
  const all = asks === 'parent' ? ofApp : [...own, ...ofApp];
  const isChosen = ({ value }: { value: string }) => chosen.includes(value);
  return [...all.filter(isChosen), ...all.filter((one) => !isChosen(one))];
}
