import { dayOf } from '#domain/calendar.ts';
import { cards } from '#domain/catalogue/cards.ts';
import { isRunning } from '#domain/lesson.ts';
import { text } from '#storage/record-view.ts';
import { useFirstScreen } from '#storage/use-first-screen.ts';
import { type LessonView, lessonsIn, useNow } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { fittingCards } from './fitting.ts';
import { isOpenStep, type Now, nowOf } from './now.ts';

export type Today = {
  firstName: string;
  /** The loopbook has not reached this device yet. */
  isEmpty: boolean;
  /** What runs in this person's classes now, newest first. */
  lessons: readonly LessonView[];
  now: Now;
  /** The card that is proposed when nothing else calls. */
  proposal: string | null;
  cards: readonly string[];
  /** Who made what `now` is about. */
  from: string | null;
};

const cardsShown = 3;

/** Everything of the first screen, from the device alone. */
export function useToday(): Today | undefined {
  const profile = useProfile();
  const first = useFirstScreen();
  const lessons = lessonsIn(first?.lessons ?? []);
  const time = useNow(lessons.map(({ lesson }) => lesson.until));
  if (first === undefined) return undefined;
  const { portfolio, roster, entries, steps, fresh } = first;
  const today = dayOf(time);
  const now = nowOf({ own: [...entries, ...steps], fresh, now: time, today });
  const hasOpenStep = steps.some(isOpenStep);
  const able = cards.filter(
    (one) => one.makes === 'entry' || (one.makes === 'look-back') === hasOpenStep,
  );
  const fitting = fittingCards(
    {
      cards: able.map(({ competence, ...card }) => ({ ...card, competence: competence ?? '' })),
      groups: portfolio?.groups ?? [],
      lately: [
        ...entries.map((view) => text(view, 'activity')),
        ...steps.flatMap(({ kind }) => (kind === 'step' ? 'small-step' : [])),
      ],
      today,
    },
    cardsShown + 1,
  );
  const isProposing = now.word === 'activity';
  return {
    firstName: profile.person.name.split(' ')[0] ?? profile.person.name,
    isEmpty: portfolio === null,
    lessons: lessons.filter(({ lesson }) => isRunning(lesson, time)),
    now,
    proposal: fitting[0] ?? null,
    cards: isProposing ? fitting.slice(1) : fitting.slice(0, cardsShown),
    from: isProposing
      ? null
      : (roster?.people.find((person) => person.id === now.view.author)?.name ?? null),
  };
}
