import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { EntryContent } from '#ui/entry-content.tsx';

type WrittenProps = { view: RecordView; authorName: string };

/** The words themselves, and honestly when whoever writes them is not finished yet. */
export function Written({ view, authorName }: WrittenProps) {
  const t = useText('review');
  const isOpen = typeof first(view, 'kept') !== 'number';
  const language = text(view, 'language');
  return (
    <>
      <EntryContent
        answers={shownAnswers(view)}
        language={language === '' ? undefined : language}
      />
      <ShownMedia space={view.space} record={view.record} fields={view.fields} isMine={view.mine} />
      {isOpen && <p>{t('reading.open', { name: authorName })}</p>}
    </>
  );
}
