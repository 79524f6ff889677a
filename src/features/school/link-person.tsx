import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { Done } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import styles from './school.module.css';
import type { SchoolPerson } from './school-people.ts';
import { SelectField } from './select-field.tsx';
import { useDoing } from './use-doing.ts';
import { TroubleNotice } from './with-school.tsx';

type LinkPersonProps = {
  label: string;
  /** People by class; `null` where they need no heading. */
  groups: readonly { name: string | null; people: readonly SchoolPerson[] }[];
  onLink(person: string): Promise<Done>;
};

/** Somebody who is known already, chosen from the browser's own list. */
export function LinkPerson({ label, groups, onLink }: LinkPersonProps) {
  const t = useText('school');
  const [chosen, setChosen] = useState('');
  const { trouble, isBusy, run } = useDoing();
  const link = async () => {
    if (await run(() => onLink(chosen))) setChosen('');
  };
  return (
    <div className={styles.form}>
      <SelectField label={label} value={chosen} onChange={setChosen}>
        <option value="">{t('person.choose')}</option>
        {groups.map(({ name, people }) =>
          name === null ? (
            <Options key="" people={people} />
          ) : (
            <optgroup key={name} label={name}>
              <Options people={people} />
            </optgroup>
          ),
        )}
      </SelectField>
      <TroubleNotice trouble={trouble} />
      <Button icon="plus" isDisabled={isBusy || chosen === ''} onPress={link}>
        {t('person.link')}
      </Button>
    </div>
  );
}

function Options({ people }: { people: readonly SchoolPerson[] }) {
  return people.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
