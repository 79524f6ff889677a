import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import type { LoopbookLine } from '#storage/use-records.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';

const longest = 80;

/** What a piece is called on the agreement: its title, its card, or how it begins. */
export function usePieceName(): (line: LoopbookLine) => string {
  const loopbook = useText('loopbook');
  const cards = useText('cards');
  const mediaWords = useMediaWords();
  const wordsOf = ({ kind, activity, title, firstLine, media = [] }: LoopbookLine) => {
    if (title !== '') return title;
    if (activity !== null && activity !== 'free' && isActivityId(activity)) {
      return cards(`${activity}.title`);
    }
    if (firstLine !== '') return firstLine;
    if (media.length > 0) return mediaWords(media);
    if (kind === 'step' || kind === 'sheet') return loopbook(`kind.${kind}`);
    return loopbook('entry.untitled');
  };
  return (line) => wordsOf(line).slice(0, longest);
}
