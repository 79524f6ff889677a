import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { useShowing } from '#storage/on-board.ts';
import { text } from '#storage/record-view.ts';
import { useRecord } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Shown } from './shown.ts';

/** An answer whose pupil said yes: the words and pictures, without whose they are. */
export function ShownOnBoard({ shown }: { shown: Shown }) {
  const t = useText('leading');
  const view = useRecord(shown.space, shown.record);
  useShowing(view ? [view] : []);
  if (view === undefined) return <Loading />;
  // Taken back meanwhile: it is gone from the board in the same moment.
  if (view === null || view.deleted) return <Notice>{t('board.gone')}</Notice>;
  const { spokenBy: _, ...fields } = view.fields;
  const language = text(view, 'language');
  return (
    <Card>
      <ShownEntry
        space={view.space}
        record={view.record}
        answers={shownAnswers(view)}
        fields={fields}
        language={language === '' ? undefined : language}
        isMine={false}
      />
    </Card>
  );
}
