import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { kindsOf } from '#domain/medium.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useMediaWords } from '#ui/media/use-media-words.ts';

const fewWords = 60;

/** What stands above an entry whose words follow: its title or its card. An empty page has none. */
export function usePieceTitle(): (view: RecordView) => string {
  const cards = useText('cards');
  return (view) => {
    const activity = text(view, 'activity');
    const isCard = activity !== 'free' && isActivityId(activity);
    return text(view, 'title').trim() || (isCard ? cards(`${activity}.title`) : '');
  };
}

/** What it is called where there is nothing else of it: then its first words are its name. */
export function usePieceName(): (view: RecordView) => string {
  const titleOf = usePieceTitle();
  const media = useMediaWords();
  return (view) => titleOf(view) || firstWords(view) || media(kindsOf(view.fields));
}

function firstWords(view: RecordView): string {
  const written = shownAnswers(view).flatMap(({ values }) => values);
  const words = written.find((value) => typeof value === 'string') ?? '';
  const characters = Array.from(String(words).trim().split('\n', 1)[0] ?? '');
  const isLong = characters.length > fewWords;
  return isLong ? `${characters.slice(0, fewWords).join('')}…` : characters.join('');
}
