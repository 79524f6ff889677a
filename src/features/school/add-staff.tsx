import { type FormEvent, useState } from 'react';
import { type StaffRole, staffRoles } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { cleanName, isSameName } from './name-text.ts';
import styles from './school.module.css';
import { teamOf } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

type AddStaffProps = { school: KnownSchool; onAdded(name: string): void };

export function AddStaff({ school, onAdded }: AddStaffProps) {
  const t = useText('school');
  const [id, setId] = useState(newRecordId);
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('teacher');
  const [problem, setProblem] = useState<'nameNeeded' | 'sameName' | null>(null);
  const { trouble, isBusy, run } = useDoing();

  async function add(event: FormEvent) {
    event.preventDefault();
    const clean = cleanName(name);
    const isKnown = teamOf(school.view).some((person) => isSameName(person.name, clean));
    if (clean === '') return setProblem('nameNeeded');
    if (isKnown && problem !== 'sameName') return setProblem('sameName');
    const isDone = await run(() => school.change({ do: 'add-staff', id, name: clean, role }));
    setProblem(null);
    if (!isDone) return;
    setId(newRecordId());
    setName('');
    onAdded(clean);
  }
  function type(words: string) {
    setName(words);
    setProblem(null);
    // Another person: an earlier try under the old id may have arrived.
    setId(newRecordId());
  }
  function chooseRole(chosen: StaffRole) {
    setRole(chosen);
    setId(newRecordId());
  }

  return (
    <form className={styles.form} onSubmit={add} noValidate>
      <h2>{t('team.add')}</h2>
      <TextField
        label={t('team.name')}
        value={name}
        onChange={type}
        maxLength={nameLength}
        autoCapitalize="words"
        error={problem && t(`team.${problem}`, { name: cleanName(name) })}
      />
      <Choice
        legend={t('team.role')}
        value={role}
        onChange={chooseRole}
        options={staffRoles.map((each) => ({
          value: each,
          label: t(`role.${each}`),
          hint: t(`team.roleHint.${each}`),
        }))}
      />
      <TroubleNotice trouble={trouble} />
      <Button kind="primary" type="submit" icon="user-plus" isDisabled={isBusy}>
        {problem === 'sameName' ? t('team.addAnyway') : t('team.add')}
      </Button>
    </form>
  );
}
