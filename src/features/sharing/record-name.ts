import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import type { TimelineRow } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { useMomentTitle } from '#ui/use-moment-title.ts';

type Named = Pick<TimelineRow, 'kind' | 'activity' | 'title' | 'firstLine' | 'media'>;

const kinds = [
  'step',
  'home-entry',
  'transition',
  'note',
  'reply',
  'talk',
  'agreement',
  'sheet',
] as const;

/** What something in the loopbook is called where it stands in a list. */
export function useRecordName(): (row: Named) => string {
  const loopbook = useText('loopbook');
  const t = useText('sharing');
  const cards = useText('cards');
  const moment = useMomentTitle();
  const media = useMediaWords();
  return (row) => {
    if (row.title !== '') return row.title;
    if (row.kind === 'talk-request') return t('talkRequest');
    if (row.kind === 'transition') return moment(row.activity ?? '');
    const isCard = row.activity !== null && row.activity !== 'free' && isActivityId(row.activity);
    if (isCard) return cards(`${row.activity}.title`);
    if (row.firstLine !== '') return row.firstLine;
    if (row.media !== undefined && row.media.length > 0) return media(row.media);
    const kind = kinds.find((one) => one === row.kind);
    return kind === undefined ? loopbook('entry.untitled') : loopbook(`kind.${kind}`);
  };
}
