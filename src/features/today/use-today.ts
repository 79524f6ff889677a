import { dayOf } from '#domain/calendar.ts';
import { activities } from '#domain/catalogue/catalogue.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster, useSeen } from '#storage/use-records.ts';
import { fittingCards } from './fitting.ts';
import { isOpenStep, type Now, nowOf } from './now.ts';

export type Today = {
  firstName: string;
  /** The loopbook has not reached this device yet. */
  isEmpty: boolean;
  now: Now;
  /** The card that is proposed when nothing else calls. */
  proposal: string | null;
  cards: readonly string[];
  /** Who made what `now` is about. */
  from: string | null;
};

const cardsShown = 3;

/** Words that somebody is still typing are not for their reader yet. */
function isFinished(view: RecordView): boolean {
  return first(view, 'kept') !== undefined;
}

/** What others make for a pupil. */
const freshKinds = ['reply', 'home-entry', 'transition', 'note'];

/** Everything of the first screen, from the device alone. */
export function useToday(): Today | undefined {
  const profile = useProfile();
  const portfolio = useOwnPortfolio();
  const space = portfolio?.space ?? '';
  const entries = useRecords({ space, kinds: ['entry'], limit: 30 });
  const steps = useRecords({ space, kinds: ['step'], limit: 10 });
  const roster = useRoster(space);
  const others = useRecords({ space, kinds: freshKinds, limit: 30 });
  const seen = useSeen(space);
  const isLoading = [portfolio, roster].includes(undefined);
  if (isLoading || entries === undefined || steps === undefined) return undefined;
  if (others === undefined || seen === undefined) return undefined;
  const me = profile.person.id;
  const fresh = others.filter(
    (view) =>
      !view.mine &&
      isFinished(view) &&
      seen.get(view.record)?.some(({ person }) => person === me) !== true,
  );
  const time = profile.now();
  const today = dayOf(time);
  const now = nowOf({ own: [...entries, ...steps], fresh, now: time, today });
  const hasOpenStep = steps.some(isOpenStep);
  const able = activities.filter(
    (one) => one.makes === 'entry' || (one.makes === 'look-back') === hasOpenStep,
  );
  const fitting = fittingCards(
    {
      cards: able.map(({ id, competence, groups }) => ({
        id,
        competence: competence ?? '',
        groups,
      })),
      groups: portfolio?.groups ?? [],
      lately: [...entries.map((view) => text(view, 'activity')), ...steps.map(() => 'small-step')],
      today,
    },
    cardsShown + 1,
  );
  const isProposing = now.word === 'activity';
  return {
    firstName: profile.person.name.split(' ')[0] ?? profile.person.name,
    isEmpty: portfolio === null,
    now,
    proposal: fitting[0] ?? null,
    cards: isProposing ? fitting.slice(1) : fitting.slice(0, cardsShown),
    from: isProposing
      ? null
      : (roster?.people.find((person) => person.id === now.view.author)?.name ?? null),
  };
}
