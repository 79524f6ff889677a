import { useState } from 'react';
import type { RosterPerson } from '#domain/roster.ts';
import { isStillAsked, readsAs } from '#domain/still-asked.ts';
import { type RecordView, text } from './record-view.ts';
import { useProfile } from './use-profile.tsx';
import { useLoopbook, useRecords, useRoster } from './use-records.ts';

export type AskedAtStep = {
  request: RecordView;
  card: string;
  by: RosterPerson;
  /** The pupil said no, which asks for nothing more. */
  isAnswered: boolean;
};

/** What somebody at the table of a step asks its pupil to read, and does not read yet. */
export function useAskedAtStep(step: Pick<RecordView, 'space' | 'record'>): AskedAtStep[] {
  const { space, record } = step;
  const [now] = useState(useProfile().now);
  const people = useRoster(space)?.people;
  const lines = useLoopbook(space);
  const requests = useRecords({ space, kinds: ['request'] });
  const replies = useRecords({ space, kinds: ['reply'] });
  if (!people || !lines || !requests || !replies) return [];
  return requests.flatMap((request): AskedAtStep[] => {
    const by = people.find(({ id }) => id === request.author);
    if (text(request, 'transition') !== record || by === undefined) return [];
    const card = text(request, 'card');
    const isRead = lines
      .filter(({ activity }) => activity === card)
      .some(({ audience }) => readsAs(audience, by, now) !== 'not');
    const isAnswered = replies.some((reply) => reply.mine && reply.about === request.record);
    const isOpen = isStillAsked({ by: by.id, people, isRead, isAnswered: false });
    return isOpen ? [{ request, card, by, isAnswered }] : [];
  });
}
