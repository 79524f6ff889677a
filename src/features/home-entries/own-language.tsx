import { kindsOf } from '#domain/medium.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { dutchNames } from '#i18n/dutch-names.ts';
import { endonyms, isLanguage } from '#i18n/languages.ts';
import { useDutchText } from '#i18n/use-text.ts';
import { mayBeIn } from '#i18n/written-in.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { Tag } from '#ui/tag.tsx';
import styles from './to-teacher.module.css';
import { Told } from './told.tsx';

/** Whose words they are stays so: they are marked with their language, and nobody translated them. */
export function OwnLanguage({ view }: { view: RecordView }) {
  const dutch = useDutchText('home-entries');
  const language = text(view, 'language');
  if (!isLanguage(language) || language === 'nl') return null;
  const words = wordsIn(view);
  const isSpoken = kindsOf(view.fields).includes('voice');
  if (words === '' ? !isSpoken : !mayBeIn(language, words)) return null;
  return (
    <div className={styles.own}>
      <Tag tone="zon" icon="globe">
        <bdi lang="nl" dir="ltr">
          {dutch('teacher.in', { language: dutchNames[language] })}
        </bdi>
        <bdi lang={language}>{endonyms[language]}</bdi>
      </Tag>
      <p className={styles.small}>
        <Told k="teacher.asSaid" />
      </p>
    </div>
  );
}

function wordsIn(view: RecordView): string {
  const written = shownAnswers(view).flatMap(({ values }) =>
    values.filter((value) => typeof value === 'string'),
  );
  return written.join(' ').trim();
}
