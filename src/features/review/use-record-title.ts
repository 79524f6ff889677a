import { isActivityId } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';

const named = [
  'entry',
  'introduction',
  'step',
  'home-entry',
  'note',
  'reply',
  'transition',
  'talk',
  'agreement',
  'talk-request',
  'report',
] as const;
type Named = (typeof named)[number];

function isNamed(kind: string): kind is Named {
  return (named as readonly string[]).includes(kind);
}

/** What a record is called in a list and above its page: its own title, else its card's, else its kind. */
export function useRecordTitle(): (view: RecordView) => string {
  const t = useText('review');
  const cards = useText('cards');
  return (view) => {
    if (isReport(view)) return t('kinds.report');
    const own = text(view, 'title').trim();
    if (own !== '') return own;
    const activity = text(view, 'activity');
    if (isActivityId(activity)) return cards(`${activity}.title`);
    return t(`kinds.${isNamed(view.kind) ? view.kind : 'other'}`);
  };
}

/** Told because something hurt; the other ways of a talk request ask for a talk. */
export function isReport(view: RecordView): boolean {
  return view.kind === 'talk-request' && text(view, 'way') === 'report';
}
