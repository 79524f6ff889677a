import { useText } from '#i18n/use-text.ts';
import { LinkPerson } from './link-person.tsx';
import { LinkedRows } from './linked-rows.tsx';
import styles from './school.module.css';
import { peopleIn, pupilsByClass, type SchoolPerson } from './school-people.ts';
import { useUnlinking } from './use-unlinking.tsx';
import type { KnownSchool } from './with-school.tsx';

/** The children of a parent. */
export function PersonChildren({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const { ask, question } = useUnlinking(school);
  const children = peopleIn(school.view, person.follows);
  const pupils = pupilsByClass(school.view).flatMap(({ name: hint, people }) =>
    people
      .filter(({ id }) => !person.follows.includes(id))
      .map(({ id, name }) => ({ id, name, hint })),
  );
  return (
    <section className={styles.section}>
      <h2>{t('person.children')}</h2>
      {children.length === 0 ? (
        <p className={styles.quiet}>{t('person.noChildren')}</p>
      ) : (
        <LinkedRows
          label={t('person.children')}
          people={children}
          onUnlink={(child) => ask({ parent: person, child })}
        />
      )}
      {question}
      <LinkPerson
        label={t('person.addChild')}
        people={pupils}
        onLink={(child) => school.change({ do: 'link-parent', parent: person.id, child })}
      />
    </section>
  );
}
