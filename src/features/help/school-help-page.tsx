import { useText } from '#i18n/use-text.ts';
import { type Contact, contactsOf } from '#storage/contact.ts';
import { useRecords } from '#storage/use-records.ts';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { useReady } from '#ui/use-ready.ts';
import { Checked } from './checked.tsx';
import styles from './help.module.css';
import type { Service } from './service.ts';
import { useServices } from './use-services.ts';
import { type SchoolSpace, WithSchoolSpace } from './with-school-space.tsx';

/** The school's side: with whom pupils may ask to talk, and who helps outside. */
export function SchoolHelpPage() {
  return <WithSchoolSpace>{(school) => <SchoolHelp school={school} />}</WithSchoolSpace>;
}

function SchoolHelp({ school }: { school: SchoolSpace }) {
  const t = useText('help-desk');
  const views = useRecords({ space: school.space, kinds: ['contact'] });
  const services = useServices();
  const isLoaded = views !== undefined && services !== undefined;
  useReady(isLoaded);
  return (
    <Page title={t('school.title')} back={paths.home} isWide>
      {isLoaded ? (
        <Columns shape="even" aside={<Services services={services} />}>
          <Contacts contacts={contactsOf(views, school.roster.people)} />
        </Columns>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const t = useText('help');
  const desk = useText('help-desk');
  return (
    <section className={styles.section}>
      <h2>{desk('school.contacts')}</h2>
      <p>{desk('school.contactsHint')}</p>
      {contacts.length === 0 ? (
        <p className={styles.quiet}>{desk('school.noContacts')}</p>
      ) : (
        <Rows label={desk('school.contacts')}>
          {contacts.map((contact) => (
            <Row
              key={contact.person.id}
              to={paths.schoolContact(contact.person.id)}
              title={<PersonName name={contact.person.name} />}
              text={
                contact.when === ''
                  ? t('contact.noWhen')
                  : t('contact.reads', { when: contact.when })
              }
            />
          ))}
        </Rows>
      )}
      <div className={styles.links}>
        <LinkButton to={paths.schoolContact()} kind="make" icon="user-plus">
          {desk('school.addContact')}
        </LinkButton>
      </div>
    </section>
  );
}

function Services({ services }: { services: readonly Service[] }) {
  const t = useText('help');
  const desk = useText('help-desk');
  return (
    <section className={styles.section}>
      <h2>{t('map.title')}</h2>
      <p>{desk('school.servicesHint')}</p>
      <Rows label={t('map.title')}>
        {services.map((service) => (
          <Row
            key={service.key}
            to={paths.schoolService(service.key)}
            title={<bdi>{service.name}</bdi>}
            text={service.isHidden ? desk('school.hidden') : <Checked service={service} />}
          />
        ))}
      </Rows>
      <div className={styles.links}>
        <LinkButton to={paths.schoolService()} kind="make" icon="plus">
          {desk('school.addService')}
        </LinkButton>
      </div>
    </section>
  );
}
