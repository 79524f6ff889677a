import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { textLimits } from '#domain/activity.ts';
import type { PersonId } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Choice } from '#ui/choice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './forms.module.css';

type PersonFormProps = {
  legend: string;
  people: readonly RosterPerson[];
  /** Who is asked, and so is no answer; whoever holds the device when nothing is said. */
  asked?: PersonId | undefined;
  value: Plain | undefined;
  onChange(value: Plain): void;
};

const someoneElse = 'someone-else';

/** Somebody of school or home by one tap, or anybody else by a first name or a word. */
export function PersonForm({ legend, people, asked, value, onChange }: PersonFormProps) {
  const t = useText('activities');
  const me = useProfile().person.id;
  const answer = personIn(value);
  const notThem = asked ?? me;
  const known = people.filter((person) => person.id !== notThem && person.role !== 'admin');
  const [isElse, setElse] = useState(answer !== null && answer.id === null);
  return (
    <div className={styles.cards}>
      <Choice
        legend={legend}
        isLegendHidden
        options={[
          ...known.map((person) => ({
            value: person.id,
            label: <PersonName name={person.name} />,
            hint: t(`form.role.${person.role}`),
          })),
          { value: someoneElse, label: t('form.someoneElse') },
        ]}
        value={isElse ? someoneElse : (answer?.id ?? null)}
        onChange={(id) => {
          setElse(id === someoneElse);
          const person = known.find((one) => one.id === id);
          onChange(person === undefined ? null : { id, name: person.name });
        }}
      />
      {isElse && (
        <TextField
          label={t('form.personName')}
          hint={t('form.personHint')}
          value={answer?.id === null ? answer.name : ''}
          maxLength={textLimits.name}
          onChange={(name) => onChange(name === '' ? null : { id: null, name })}
        />
      )}
    </div>
  );
}

export function personIn(value: Plain | undefined): { id: string | null; name: string } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, name } = value as { id?: Plain; name?: Plain };
  if (typeof name !== 'string') return null;
  return { id: typeof id === 'string' ? id : null, name };
}
