import { useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Tag } from '#ui/tag.tsx';
import { Following } from './following.tsx';
import { OwnCard } from './own-card.tsx';
import { PersonChildren } from './person-children.tsx';
import { PersonClasses } from './person-classes.tsx';
import { PersonParents } from './person-parents.tsx';
import { RemovePerson } from './remove-person.tsx';
import { RenamePerson } from './rename-person.tsx';
import styles from './school.module.css';
import { classesOf, personIn, type SchoolPerson } from './school-people.ts';
import { type KnownSchool, OldViewNotice, WithSchool } from './with-school.tsx';

/** One person: name, card, and with whom they belong. */
export function PersonPage() {
  const t = useText('school');
  const { person: id } = useParams();
  return (
    <WithSchool title={t('person.name')} back={paths.home}>
      {(school) => {
        const person = personIn(school.view, id);
        return person ? <OnePerson key={id} school={school} person={person} /> : <Nobody />;
      }}
    </WithSchool>
  );
}

export type PersonProps = { school: KnownSchool; person: SchoolPerson };

function OnePerson({ school, person }: PersonProps) {
  const t = useText('school');
  const { role } = person;
  return (
    <Page
      title={person.name}
      heading={<PersonName name={person.name} />}
      back={backOf({ school, person })}
      isWide
    >
      <OldViewNotice school={school} />
      <p>
        <Tag tone="kobalt">{t(`role.${role}`)}</Tag>
      </p>
      <div className={styles.columns}>
        <div className={styles.stack}>
          {role === 'pupil' && <PersonParents school={school} person={person} />}
          {role === 'parent' && <PersonChildren school={school} person={person} />}
          {(role === 'pupil' || role === 'teacher') && (
            <PersonClasses school={school} person={person} />
          )}
          {(role === 'counsellor' || role === 'clb' || role === 'coach') && (
            <Following school={school} person={person} />
          )}
        </div>
        <div className={styles.stack}>
          <OwnCard school={school} person={person} />
          <RenamePerson school={school} person={person} />
          <RemovePerson school={school} person={person} />
        </div>
      </div>
    </Page>
  );
}

function backOf({ school, person }: PersonProps): string {
  if (person.role !== 'pupil' && person.role !== 'parent') return paths.staff;
  const pupil = person.role === 'pupil' ? person.id : (person.follows[0] ?? '');
  const [first] = classesOf(school.view, pupil);
  return first ? paths.schoolClass(first.id) : paths.home;
}

function Nobody() {
  const t = useText('school');
  return (
    <Page title={t('person.gone')} back={paths.home}>
      <LinkButton to={paths.home}>{t('class.back')}</LinkButton>
    </Page>
  );
}
