import type { Leaves, RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { type Contact, contactOf, contactsOf } from '#storage/contact.ts';
import { newestByKey } from '#storage/newest.ts';
import { text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { TextLink } from '#ui/text-link.tsx';
import styles from './takeout.module.css';

type ComeBackProps = { leaves: Leaves | null; people: readonly RosterPerson[] };

/** Whom to ask: who was named for it; before that, whom the school lists; and always the school. */
export function ComeBack({ leaves, people }: ComeBackProps) {
  const t = useText('along');
  const { school } = useProfile();
  const listed = useRecords({ kinds: ['contact'] });
  if (listed === undefined) return null;
  const named = leaves?.contact;
  const words = newestByKey(listed, (view) => text(view, 'person'));
  const contacts =
    named === undefined
      ? contactsOf(listed, people)
      : [contactOf({ ...named, role: 'counsellor' }, words.get(named.id) ?? null)];
  return (
    <section className={styles.section}>
      <h2>{t('leave.back')}</h2>
      <p>{t('leave.backAlways')}</p>
      {contacts.map((contact) => (
        <OneContact key={contact.person.id} contact={contact} />
      ))}
      <p>{t('leave.backSchool', { school: school.name })}</p>
      <TextLink to={paths.help} icon="chat-circle-text">
        {t('leave.outside')}
      </TextLink>
    </section>
  );
}

function OneContact({ contact }: { contact: Contact }) {
  const { person, about, when, place } = contact;
  return (
    <div>
      <p>
        <strong>
          <PersonName name={person.name} />
        </strong>
      </p>
      {[about, place, when].filter(Boolean).map((words) => (
        <p key={words}>
          <bdi>{words}</bdi>
        </p>
      ))}
    </div>
  );
}
