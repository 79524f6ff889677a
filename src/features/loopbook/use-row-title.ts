import { findActivity } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import type { TimelineRow } from '#storage/use-records.ts';

type Titled = Pick<TimelineRow, 'kind' | 'activity' | 'title' | 'firstLine'>;

/** What a record is called: its own title, its card, or else its first words. */
export function useRowTitle(): (row: Titled) => string {
  const t = useText('loopbook');
  const catalogue = useText('catalogue');
  return (row) => {
    if (row.title !== '') return row.title;
    const { activity } = row;
    if (activity !== null && activity !== 'free') {
      const isKnown = findActivity(activity) !== null;
      return isKnown ? catalogue(`${activity}.title`) : t('entry.unknownCard');
    }
    if (row.firstLine !== '') return row.firstLine;
    return row.kind === 'step' ? t('kind.step') : t('entry.untitled');
  };
}
