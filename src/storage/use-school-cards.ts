import { useMemo } from 'react';
import type { Plain } from '#content/document.ts';
import type { Activity } from '#domain/activity.ts';
import { keptOfCard, schoolActivity, schoolCard } from '#domain/school-card.ts';
import { first, type RecordView } from './record-view.ts';
import { useRecords, useSpaces } from './use-records.ts';

export type OfferedCard = {
  activity: Activity;
  title: string;
  question: string;
  kept: Readonly<Record<string, Plain>>;
};

/** The cards that this school made and offers; `undefined` while they are read. */
export function useSchoolCards(): OfferedCard[] | undefined {
  const school = useSpaces('school')?.find(({ hidden }) => !hidden);
  const views = useRecords({ space: school?.space ?? '', kinds: ['activity'] });
  return useMemo(() => views?.flatMap(offered), [views]);
}

/** Half a card, or one that its maker did not finish, is offered to nobody. */
function offered(view: RecordView): OfferedCard[] {
  const card = schoolCard(firstValues(view));
  if (card === null || typeof first(view, 'kept') !== 'number') return [];
  const { title, question } = card;
  return [{ activity: schoolActivity(view.record, card), title, question, kept: keptOfCard(card) }];
}

function firstValues({ fields }: RecordView): Record<string, Plain | undefined> {
  return Object.fromEntries(Object.entries(fields).map(([name, [value]]) => [name, value]));
}
