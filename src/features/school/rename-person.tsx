import { type FormEvent, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { cleanName } from './name-text.ts';
import styles from './school.module.css';
import type { SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

export function RenamePerson({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const [name, setName] = useState(person.name);
  const [isSaved, setSaved] = useState(false);
  const { trouble, isBusy, run } = useDoing();
  const clean = cleanName(name);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (clean === '' || clean === person.name) return;
    setSaved(await run(() => school.change({ do: 'rename-person', id: person.id, name: clean })));
  }

  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <TextField label={t('person.name')} value={name} onChange={setName} maxLength={nameLength} />
      {isSaved && clean === person.name && <Notice tone="good">{t('person.saved')}</Notice>}
      <TroubleNotice trouble={trouble} />
      <Button
        type="submit"
        icon="check"
        isDisabled={isBusy || clean === '' || clean === person.name}
      >
        {t('person.save')}
      </Button>
    </form>
  );
}
