import type { Made } from '#domain/lesson.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useRecords } from '#storage/use-records.ts';

const read = 60;

/** What this pupil made lately: a lesson looks no further back. */
export function useMade(): Made[] | undefined {
  const portfolio = useOwnPortfolio();
  const views = useRecords({ space: portfolio?.space ?? '', kinds: ['entry'], limit: read });
  if (portfolio === undefined || views === undefined) return undefined;
  return views.filter(({ mine }) => mine).map(madeOf);
}

function madeOf(view: RecordView): Made {
  const kept = first(view, 'kept');
  return {
    record: view.record,
    activity: text(view, 'activity'),
    order: view.order,
    kept: typeof kept === 'number' ? kept : null,
  };
}
