import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Card } from '#ui/card.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { limits } from './limits.ts';
import { Told } from './told.tsx';
import styles from './transitions.module.css';

type OwnQuestionProps = { view: RecordView; roster: Roster };

/** The young person's own question comes before what everybody else has to do. */
export function OwnQuestion({ view, roster }: OwnQuestionProps) {
  const { role } = useProfile().person;
  const questions = questionsOf(view);
  if (role === 'pupil') return <WriteQuestion view={view} versions={questions} />;
  return (
    <section className={styles.section}>
      <h2>
        <Told k="page.question.of" values={{ name: roster.name }} />
      </h2>
      {questions.length === 0 ? (
        <p>
          <Told k="page.question.none" values={{ name: roster.name }} />
        </p>
      ) : (
        <Card tone="zon">
          {questions.map((question) => (
            <p key={question} className={styles.words} dir="auto">
              {question}
            </p>
          ))}
        </Card>
      )}
    </section>
  );
}

function WriteQuestion({ view, versions }: { view: RecordView; versions: string[] }) {
  const t = useText('transitions');
  const { space, record, kind } = view;
  const { values, change, keep, state } = useEditing({ space, record, kind, given: view });
  const saving = useSaving();
  const question = typeof values.question === 'string' ? values.question : '';
  return (
    <section className={styles.section}>
      <TextArea
        label={<span className={styles.question}>{t('page.question.own')}</span>}
        hint={t('page.question.hint')}
        value={question}
        onChange={(value) => change('question', value)}
        onBlur={() => void saving.save(keep)}
        maxLength={limits.question}
        error={question.length >= limits.question ? t('full') : null}
      />
      {versions
        .filter((version) => version !== question)
        .map((version) => (
          <p key={version} className={styles.words} dir="auto">
            {version}
          </p>
        ))}
      <StorageNotice problem={saving.problem} />
      <StateLine state={state === 'device' ? view.state : state} />
    </section>
  );
}

function questionsOf(view: RecordView): string[] {
  const values = view.fields.question ?? [];
  return values.filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
}
