import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';

const named = [
  'entry',
  'step',
  'reply',
  'note',
  'transition',
  'talk',
  'home-entry',
  'agreement',
] as const;
type Named = (typeof named)[number];

function isNamed(kind: string): kind is Named {
  return (named as readonly string[]).includes(kind);
}

/** What a parent reads above a thing that the child shows: its own title, its card's, or its kind. */
export function useSharedTitle(): (view: RecordView) => string {
  const t = useText('home-entries');
  const cards = useText('cards');
  return (view) => {
    const own = text(view, 'title').trim();
    if (own !== '') return own;
    const activity = text(view, 'activity');
    if (isActivityId(activity) && activity !== 'free') return cards(`${activity}.title`);
    return t(`kind.${isNamed(view.kind) ? view.kind : 'other'}`);
  };
}
