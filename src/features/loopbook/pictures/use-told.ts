import { useMemo } from 'react';
import { first } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type SpaceView, useRecords } from '#storage/use-records.ts';
import type { Told } from './piece.ts';

export type Own = { portfolio: SpaceView | null; records: Told[] };

const kinds = ['entry', 'step', 'home-entry'] as const;

/** What this pupil finished, and what home told them, newest first; `undefined` until it is read. */
export function useTold(): Own | undefined {
  const portfolio = useOwnPortfolio();
  const me = useProfile().person.id;
  const views = useRecords({ space: portfolio?.space ?? '', kinds });
  return useMemo(() => {
    if (portfolio === undefined || views === undefined) return undefined;
    const isTold = (view: (typeof views)[number]) =>
      first(view, 'kept') !== undefined && (view.author === me || view.kind === 'home-entry');
    return { portfolio, records: views.filter(isTold) };
  }, [portfolio, views, me]);
}
