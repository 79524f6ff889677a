import type { Activity } from '#domain/activity.ts';
import { type SheetCode, sheetName } from '#domain/sheet-code.ts';
import { directionOf } from '#i18n/languages.ts';
import { useDutchText } from '#i18n/use-text.ts';
import { PersonName } from '#ui/person-name.tsx';
import { type AtHome, Both } from './both-languages.tsx';
import { PaperMarks } from './paper-marks.tsx';
import type { PaperPupil } from './paper-pupils.ts';
import { PaperQuestion } from './paper-question.tsx';
import styles from './paper-sheets.module.css';
import { cardQuestionOf, isOfSchool, titleOf, type Words } from './sheet-questions.ts';
import { WritingLines } from './writing-room.tsx';

type PaperSheetProps = {
  activity: Activity;
  code: SheetCode;
  pupil: PaperPupil;
  className: string;
  inDutch: Words;
  /** In the language of home, below the Dutch. */
  atHome: AtHome | null;
};

/** One sheet of one pupil: whose it is, what is asked, and room for the answer. */
export function PaperSheet(props: PaperSheetProps) {
  const { activity, code, pupil, className, inDutch } = props;
  const t = useDutchText('paper');
  const letters = sheetName(code);
  // A school wrote its card once, in one language.
  const atHome = isOfSchool(activity) ? null : props.atHome;
  return (
    <section className={styles.sheet} data-form={code.form} aria-label={pupil.name}>
      <PaperMarks code={code} label={t('code', { name: pupil.name })} />
      <p className={styles.letters}>{letters}</p>
      <header className={styles.head}>
        <p className={styles.name}>
          <PersonName name={pupil.name} />
        </p>
        <p className={styles.class} lang="nl">
          <bdi>{className}</bdi>
          {pupil.place !== null && <> · {t('place', { number: pupil.place })}</>}
        </p>
        <h2 className={styles.title} lang="nl">
          {titleOf(activity, inDutch)}
        </h2>
        {atHome !== null && (
          <p className={styles.home} lang={atHome.language} dir={directionOf(atHome.language)}>
            {titleOf(activity, atHome)}
          </p>
        )}
      </header>
      <div className={styles.body}>
        {code.form === 'card' ? (
          <>
            <Both
              nl={cardQuestionOf(activity, inDutch)}
              atHome={atHome}
              said={(words) => cardQuestionOf(activity, words)}
            />
            <WritingLines />
          </>
        ) : (
          activity.steps.map((step) => (
            <PaperQuestion
              key={step.id}
              activity={activity}
              step={step}
              inDutch={inDutch}
              atHome={atHome}
            />
          ))
        )}
      </div>
    </section>
  );
}
