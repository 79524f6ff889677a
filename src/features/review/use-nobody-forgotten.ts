import { levelFor } from '#domain/level.ts';
import {
  answerable,
  type Happened,
  startOfTerm,
  waitingForAnswer,
} from '#domain/nobody-forgotten.ts';
import type { Roster } from '#domain/roster.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useSpaces } from '#storage/use-records.ts';

type Pupil = { name: string; portfolio: string };
export type NobodyForgotten = {
  unanswered: Pupil[];
  withoutTalk: Pupil[];
  since: number;
  /** So many young people that older talks are not on this device. */
  isPartly: boolean;
};

/** Of one class, from what this person may read: answers and talks of others are theirs. */
export function useNobodyForgotten(roster: Roster): NobodyForgotten | undefined {
  const { now } = useProfile();
  const made = useRecords({ kinds: answerable });
  const replies = useRecords({ kinds: ['reply'] });
  const talks = useRecords({ kinds: ['talk'] });
  const all = useSpaces('portfolio');
  if (!made || !replies || !talks || !all) return undefined;
  const since = startOfTerm(now());
  const inTerm = ({ order }: Happened) => order >= since;
  const shared = made.filter((view) => !view.mine && isFinished(view) && inTerm(view));
  const answers = replies.filter((view) => view.mine && isFinished(view));
  const waiting = waitingForAnswer(shared, answers);
  const talked = new Set(talks.filter(inTerm).map(({ space }) => space));
  const pupils = roster.people.flatMap(({ name, role, portfolio }) =>
    role === 'pupil' && portfolio !== undefined ? [{ name, portfolio }] : [],
  );
  return {
    since,
    isPartly: levelFor(all.length) !== 'full',
    unanswered: pupils.filter(({ portfolio }) => waiting.has(portfolio)),
    withoutTalk: pupils.filter(({ portfolio }) => !talked.has(portfolio)),
  };
}

function isFinished(view: RecordView): boolean {
  return typeof first(view, 'kept') === 'number';
}
