import { type ShownAnswer, shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { HearWords } from '#ui/hear-words.tsx';
import { AboutTalk } from './about-talk.tsx';

type WrittenProps = { view: RecordView; authorName: string };

/** The words themselves, and honestly when whoever writes them is not finished yet. */
export function Written({ view, authorName }: WrittenProps) {
  const t = useText('review');
  const isOpen = typeof first(view, 'kept') !== 'number';
  const language = text(view, 'language');
  const answers = shownAnswers(view);
  return (
    <>
      {view.kind === 'talk-request' && <AboutTalk view={view} name={authorName} />}
      <ShownEntry
        space={view.space}
        record={view.record}
        answers={answers}
        fields={view.fields}
        language={language === '' ? undefined : language}
        isMine={view.mine}
      />
      {!view.mine && <HearWords words={writtenIn(answers)} language={language} />}
      {isOpen && <p>{t('reading.open', { name: authorName })}</p>}
    </>
  );
}

function writtenIn(answers: readonly ShownAnswer[]): string[] {
  return answers.flatMap(({ values }) => values.filter((value) => typeof value === 'string'));
}
