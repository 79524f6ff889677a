import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { AddParent } from './add-parent.tsx';
import { LinkPerson } from './link-person.tsx';
import { LinkedRows } from './linked-rows.tsx';
import { PersonRows } from './person-rows.tsx';
import styles from './school.module.css';
import { followersOf, parentsOf, peopleIn, type SchoolPerson } from './school-people.ts';
import { useUnlinking } from './use-unlinking.tsx';
import type { KnownSchool } from './with-school.tsx';

/** The parents of a pupil, and who follows the pupil at school. */
export function PersonParents({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const { ask, question } = useUnlinking(school);
  const parents = parentsOf(school.view, person.id);
  const followers = followersOf(school.view, person.id);
  const dates = useDates();
  const others = school.view.people
    .filter(({ role, id }) => role === 'parent' && !parents.some((parent) => parent.id === id))
    .map(({ id, name, follows }) => ({
      id,
      name,
      hint: dates.list(peopleIn(school.view, follows).map((child) => child.name)),
    }));
  return (
    <>
      <section className={styles.section}>
        <h2>{t('person.parents')}</h2>
        {parents.length === 0 ? (
          <p className={styles.quiet}>{t('person.noParents')}</p>
        ) : (
          <LinkedRows
            label={t('person.parents')}
            people={parents}
            onUnlink={(parent) => ask({ parent, child: person })}
          />
        )}
        {question}
        <AddParent school={school} child={person} />
        {others.length > 0 && (
          <LinkPerson
            label={t('person.linkParent')}
            people={others}
            onLink={(parent) => school.change({ do: 'link-parent', parent, child: person.id })}
          />
        )}
      </section>
      <section className={styles.section}>
        <h2>{t('person.followers')}</h2>
        {followers.length === 0 ? (
          <p className={styles.quiet}>{t('person.followersNone')}</p>
        ) : (
          <PersonRows
            label={t('person.followers')}
            people={followers}
            textOf={({ role }) => t(`role.${role}`)}
          />
        )}
      </section>
    </>
  );
}
