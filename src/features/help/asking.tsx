import type { RecordId } from '#domain/record.ts';
import { useText } from '#i18n/use-text.ts';
import type { Contact } from '#storage/contact.ts';
import type { RecordView } from '#storage/record-view.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import styles from './help.module.css';
import { ways } from './talk-request.ts';
import { useAsking } from './use-asking.ts';
import { UsuallyReads } from './usually-reads.tsx';

const mostWords = 2_000;

type AskingProps = {
  space: string;
  contacts: readonly Contact[];
  draft: RecordView | null;
  onAsked(record: RecordId): void;
};

/** Whom, how, and words if one wants; and who reads it, before it goes. */
export function Asking(props: AskingProps) {
  const t = useText('help');
  const asking = useAsking(props);
  const { contact } = asking;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void asking.ask();
      }}
    >
      <PersonChoice
        contacts={props.contacts}
        value={contact?.person.id ?? null}
        onChange={asking.choosePerson}
      />
      <Choice
        legend={t('talk.way.legend')}
        options={ways.map((way) => ({ value: way, label: t(`talk.way.${way}`) }))}
        value={asking.way}
        onChange={asking.chooseWay}
      />
      <TextArea
        label={t('talk.words')}
        hint={t('talk.wordsHint')}
        value={asking.text}
        onChange={asking.write}
        maxLength={mostWords}
        error={asking.text.length >= mostWords ? t('full') : null}
      />
      {contact !== null && (
        <div className={styles.lines}>
          <p>{t('talk.reads', { name: contact.person.name })}</p>
          <UsuallyReads contact={contact} />
        </div>
      )}
      {asking.problem !== null && (
        <Notice tone="error">{t(`talk.problem.${asking.problem}`)}</Notice>
      )}
      <StorageNotice problem={asking.trouble} />
      <Button type="submit" kind="primary" icon="chat-circle-text" isWide>
        {t('talk.ask')}
      </Button>
    </form>
  );
}

type PersonChoiceProps = {
  contacts: readonly Contact[];
  value: string | null;
  onChange(person: string): void;
};

function PersonChoice({ contacts, value, onChange }: PersonChoiceProps) {
  const t = useText('help');
  return (
    <Choice
      legend={t('talk.who')}
      options={contacts.map((contact) => ({
        value: contact.person.id,
        label: <PersonName name={contact.person.name} />,
        hint: <ContactWords contact={contact} role={t(`role.${roleWord(contact)}`)} />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

function ContactWords({ contact, role }: { contact: Contact; role: string }) {
  const t = useText('help');
  return (
    <>
      <span className={styles.line}>{role}</span>
      {contact.about !== '' && (
        <span className={styles.line}>{t('contact.about', { about: contact.about })}</span>
      )}
      {contact.when !== '' && (
        <span className={styles.line}>{t('contact.reads', { when: contact.when })}</span>
      )}
      {contact.place !== '' && (
        <span className={styles.line}>{t('contact.place', { place: contact.place })}</span>
      )}
    </>
  );
}

/** What somebody is at school; the families among a pupil's people are never listed. */
function roleWord({ person }: Contact): 'teacher' | 'counsellor' | 'clb' | 'coach' | 'school' {
  const { role } = person;
  const isOffered = role !== 'pupil' && role !== 'parent' && role !== 'admin';
  return isOffered ? role : 'school';
}
