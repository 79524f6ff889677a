import { type FormEvent, useState } from 'react';
import { endonyms, languages } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { cleanName } from './name-text.ts';
import styles from './school.module.css';
import type { SchoolPerson } from './school-people.ts';
import { SelectField } from './school-select.tsx';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** A new parent or guardian of one pupil, with the language that the family reads. */
export function AddParent({ school, child }: { school: KnownSchool; child: SchoolPerson }) {
  const t = useText('school');
  const [id, setId] = useState(newRecordId);
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('');
  const [isNeeded, setNeeded] = useState(false);
  const { trouble, isBusy, run } = useDoing();

  async function add(event: FormEvent) {
    event.preventDefault();
    const clean = cleanName(name);
    setNeeded(clean === '');
    if (clean === '') return;
    const spoken = language === '' ? {} : { language };
    const isDone = await run(() =>
      school.change({ do: 'add-parent', id, name: clean, ...spoken, children: [child.id] }),
    );
    if (isDone) type('');
  }
  function type(words: string) {
    setName(words);
    // Another person: an earlier try under the old id may have arrived.
    setId(newRecordId());
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <h3>{t('person.addParent')}</h3>
      <TextField
        label={t('person.parentName')}
        value={name}
        onChange={type}
        maxLength={nameLength}
        autoCapitalize="words"
        error={isNeeded ? t('person.parentNameNeeded') : null}
      />
      <SelectField label={t('person.language')} value={language} onChange={setLanguage}>
        <option value="">{t('person.languageUnknown')}</option>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {endonyms[each]}
          </option>
        ))}
      </SelectField>
      <TroubleNotice trouble={trouble} />
      <Button type="submit" icon="user-plus" isDisabled={isBusy}>
        {t('person.addParent')}
      </Button>
    </form>
  );
}
