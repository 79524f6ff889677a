import { findActivity } from '#domain/catalogue/catalogue.ts';
import { kindsOf } from '#domain/medium.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import type { TimelineRow } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { useMomentTitle } from '#ui/use-moment-title.ts';
import { firstWords } from './first-words.ts';

type Titled = Pick<TimelineRow, 'kind' | 'activity' | 'title' | 'firstLine' | 'media'>;

/** What stands above a record that is shown whole: its words follow, so they are no title. */
export function usePageTitle(): (view: RecordView) => string {
  const t = useText('loopbook');
  const titleOf = useRowTitle();
  return (view) => {
    if (view.kind !== 'entry' && view.kind !== 'sheet') return t(`kind.${kindWord(view.kind)}`);
    const activity = text(view, 'activity') || null;
    const title = text(view, 'title');
    // Words that follow make it something written; without them it is what there is to see.
    const media = firstWords(view) === '' ? kindsOf(view.fields) : [];
    return titleOf({ kind: view.kind, activity, title, firstLine: '', media });
  };
}

/** What a record is called: its own title, its card, or else its first words. */
export function useRowTitle(): (row: Titled) => string {
  const t = useText('loopbook');
  const cards = useText('cards');
  const momentTitle = useMomentTitle();
  const mediaWords = useMediaWords();
  return (row) => {
    if (row.title !== '') return row.title;
    const { activity } = row;
    if (row.kind === 'transition') return momentTitle(activity ?? '');
    if (activity !== null && activity !== 'free') {
      const isKnown = findActivity(activity) !== null;
      return isKnown ? cards(`${activity}.title`) : t('entry.unknownCard');
    }
    if (row.firstLine !== '') return row.firstLine;
    if (row.media !== undefined && row.media.length > 0) return mediaWords(row.media);
    const word = unwritten.find((kind) => kind === row.kind);
    return word === undefined ? t('entry.untitled') : t(`kind.${word}`);
  };
}

/** Called by their kind while they have no words. */
const unwritten = ['step', 'talk', 'agreement'] as const;

const kindWords = [
  'step',
  'home-entry',
  'transition',
  'note',
  'reply',
  'talk',
  'agreement',
  'talk-request',
  'sheet',
] as const;
type KindWord = (typeof kindWords)[number] | 'entry';

/** A kind of a newer app is simply something in the loopbook. */
export function kindWord(kind: string): KindWord {
  return kindWords.find((word) => word === kind) ?? 'entry';
}
