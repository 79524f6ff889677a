import { useText } from '#i18n/use-text.ts';

/** What a task says: a text of ours by its name, or somebody's own words. */
type TaskWords = { from: string | null; text: string };

/** The tasks that come with a moment, as the domain names them. */
export const taskNames = [
  'talk-together',
  'named-contact',
  'six-weeks',
  'own-page',
  'visit-school',
  'three-explorations',
  'plan-b',
  'interpreter',
  'coach',
  'own-wishes',
  'service-contact',
  'workplaces-tried',
  'next-appointment',
  'mentor-words',
  'own-showcase',
  'what-helps',
  'closing-talk',
  'other-routes',
  'round-table',
  'first-day',
  'taster',
  'home-page',
  'fiche',
] as const;

/** A task in the reader's own language where it is one of ours, else as somebody wrote it. */
export function useTaskText(): (task: TaskWords) => string {
  const t = useText('transitions');
  return ({ from, text }) => {
    const name = taskNames.find((one) => one === from);
    return name === undefined ? text : t(`tasks.${name}`);
  };
}
