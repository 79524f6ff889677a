import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { CheckList } from '#ui/check-list.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { PersonRows } from './person-rows.tsx';
import styles from './school.module.css';
import { peopleIn, pupilsByClass, type SchoolPerson } from './school-people.ts';
import { SelectField } from './school-select.tsx';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** Whom a counsellor, a CLB colleague or a coach follows: chosen pupil by pupil, class by class. */
export function Following({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const { trouble, isBusy, run } = useDoing();
  const classes = pupilsByClass(school.view);
  const [name, setName] = useState('');
  const chosen = classes.find((one) => one.name === name)?.people ?? [];
  const value = chosen.map(({ id }) => id).filter((id) => person.follows.includes(id));
  const followed = peopleIn(school.view, person.follows);

  function choose(now: string[]) {
    const counsellor = person.id;
    const put = now.filter((id) => !value.includes(id));
    const taken = value.filter((id) => !now.includes(id));
    if (put.length > 0) {
      void run(() => school.change({ do: 'put-counsellor', counsellor, pupils: put }));
    }
    if (taken.length > 0) {
      void run(() => school.change({ do: 'take-counsellor', counsellor, pupils: taken }));
    }
  }

  return (
    <section className={styles.section}>
      <h2>{t('person.follows')}</h2>
      {followed.length === 0 ? (
        <p className={styles.quiet}>{t('person.followsNobody')}</p>
      ) : (
        <PersonRows label={t('person.follows')} people={followed} />
      )}
      <SelectField label={t('person.followClass')} value={name} onChange={setName}>
        <option value="">{t('person.choose')}</option>
        {classes.map((one) => (
          <option key={one.name} value={one.name}>
            {one.name}
          </option>
        ))}
      </SelectField>
      {chosen.length > 0 && (
        <CheckList
          legend={t('person.followPupils', { name: person.name })}
          value={value}
          onChange={choose}
          options={chosen.map((pupil) => ({
            value: pupil.id,
            label: <PersonName name={pupil.name} />,
            isDisabled: isBusy,
          }))}
        />
      )}
      <TroubleNotice trouble={trouble} />
    </section>
  );
}
