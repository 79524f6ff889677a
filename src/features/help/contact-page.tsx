import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { type Contact, contactsOf } from '#storage/contact.ts';
import { useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './help.module.css';
import { useKeeping } from './use-keeping.ts';
import { type SchoolSpace, WithSchoolSpace } from './with-school-space.tsx';

const longest = 200;

/** One person with whom pupils may ask to talk: about what, when this person reads, and where. */
export function ContactPage() {
  const { person } = useParams();
  return (
    <WithSchoolSpace>
      {(school) => <KnownContact key={person} school={school} person={person ?? ''} />}
    </WithSchoolSpace>
  );
}

function KnownContact({ school, person }: { school: SchoolSpace; person: string }) {
  const views = useRecords({ space: school.space, kinds: ['contact'] });
  if (views === undefined) return <Loading />;
  const listed = contactsOf(views, school.roster.people);
  const known = listed.find((one) => one.person.id === person) ?? null;
  return <ContactForm school={school} known={known} listed={listed} />;
}

type ContactFormProps = {
  school: SchoolSpace;
  known: Contact | null;
  listed: readonly Contact[];
};

function ContactForm({ school, known, listed }: ContactFormProps) {
  const t = useText('help');
  const desk = useText('help-desk');
  const editor = useContact(school, known);
  const { words, write } = editor;
  const choices = school.roster.people.filter(
    ({ id, role }) => role !== 'admin' && !listed.some((one) => one.person.id === id),
  );
  return (
    <Page
      title={known === null ? desk('school.addContact') : known.person.name}
      heading={known === null ? undefined : <PersonName name={known.person.name} />}
      back={paths.schoolHelp}
      isTask
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void editor.save();
        }}
      >
        {known === null && (
          <SelectField
            label={desk('edit.person')}
            options={[
              { value: '', label: desk('edit.choose') },
              ...choices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={words.person}
            onChange={write('person')}
            error={editor.isMissing ? t('talk.problem.person') : null}
          />
        )}
        <TextField
          label={desk('edit.about')}
          hint={desk('edit.aboutHint')}
          value={words.about}
          onChange={write('about')}
          maxLength={longest}
        />
        <TextField
          label={desk('edit.when')}
          hint={desk('edit.whenHint')}
          value={words.when}
          onChange={write('when')}
          maxLength={longest}
        />
        <TextField
          label={desk('edit.place')}
          value={words.place}
          onChange={write('place')}
          maxLength={longest}
        />
        <StorageNotice problem={editor.problem} />
        <Button type="submit" kind="primary" icon="check">
          {desk('edit.keep')}
        </Button>
        {known !== null && (
          <Button kind="quiet" icon="trash" onPress={editor.remove}>
            {desk('edit.removeContact')}
          </Button>
        )}
      </form>
    </Page>
  );
}

function useContact(school: SchoolSpace, known: Contact | null) {
  const navigate = useNavigate();
  const { keep, problem } = useKeeping(school);
  const [isMissing, setMissing] = useState(false);
  const [words, setWords] = useState({
    person: known?.person.id ?? '',
    about: known?.about ?? '',
    when: known?.when ?? '',
    place: known?.place ?? '',
  });
  const at = { kind: 'contact', before: known?.record ?? null } as const;
  const back = () => navigate(paths.schoolHelp, { replace: true });
  return {
    words,
    problem,
    isMissing,
    write: (field: keyof typeof words) => (value: string) => {
      setMissing(false);
      setWords((before) => ({ ...before, [field]: value }));
    },
    async save() {
      if (words.person === '') return setMissing(true);
      const { person, about, when, place } = words;
      const edits = { person, about: about.trim(), when: when.trim(), place: place.trim() };
      if (await keep(at, { ...edits, hidden: false })) await back();
    },
    async remove() {
      const { person, about, when, place } = words;
      if (await keep(at, { person, about, when, place, hidden: true })) await back();
    },
  };
}
