import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import styles from './guide.module.css';
import { lessonGroups, lessons } from './lessons.ts';

/** The lessons by the group they are made for; nobody is kept from those of another group. */
export function LessonRows() {
  const t = useText('guide');
  const said = useText('guide-lessons');
  return (
    <section className={styles.section}>
      <h2>{t('lessons.title')}</h2>
      <p>{t('lessons.intro')}</p>
      {lessonGroups.map((group) => (
        <div key={group} className={styles.group}>
          <h3>{t(`lessons.groups.${group}`)}</h3>
          <Rows label={t(`lessons.groups.${group}`)}>
            {lessons
              .filter((lesson) => lesson.group === group)
              .map(({ id }) => (
                <Row
                  key={id}
                  to={paths.guideLesson(id)}
                  title={said(`${id}.title`)}
                  text={said(`${id}.goal`)}
                />
              ))}
          </Rows>
        </div>
      ))}
    </section>
  );
}
