import { useState } from 'react';
import {
  firstFarewellDay,
  isFarewellDay,
  lastFarewellDay,
  usualFarewellDay,
} from '#domain/farewell.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './school.module.css';
import { type SchoolPerson, teamOf } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

type SayGoodbyeProps = { school: KnownSchool; person: SchoolPerson };

/** A pupil leaves school and keeps the own account, until a day that they can read. */
export function SayGoodbye({ school, person }: SayGoodbyeProps) {
  const t = useText('school');
  const { leaves } = person;
  const [isOpen, setOpen] = useState(false);
  if (leaves !== undefined && !isOpen) {
    return <Leaving school={school} person={person} onChange={() => setOpen(true)} />;
  }
  if (!isOpen) {
    return (
      <Button kind="quiet" icon="sign-out" onPress={() => setOpen(true)}>
        {t('leaving.goodbye.title')}
      </Button>
    );
  }
  return <DayForm school={school} person={person} onDone={() => setOpen(false)} />;
}

function Leaving({ school, person, onChange }: SayGoodbyeProps & { onChange(): void }) {
  const t = useText('school');
  const dates = useDates();
  const { trouble, isBusy, run } = useDoing();
  const { id, name, leaves } = person;
  return (
    <Notice>
      <p>
        {t('leaving.goodbye.is', { name, day: dates.text({ day: leaves?.until ?? '' }, 'long') })}
      </p>
      <p>{t('leaving.goodbye.after')}</p>
      <TroubleNotice trouble={trouble} />
      <div className={styles.buttons}>
        <Button isDisabled={isBusy} onPress={onChange}>
          {t('leaving.goodbye.change')}
        </Button>
        <Button
          icon="arrow-counter-clockwise"
          isDisabled={isBusy}
          onPress={() => run(() => school.change({ do: 'bring-back-person', id }))}
        >
          {t('leaving.goodbye.stay')}
        </Button>
      </div>
    </Notice>
  );
}

function DayForm({ school, person, onDone }: SayGoodbyeProps & { onDone(): void }) {
  const t = useText('school');
  const dates = useDates();
  const { now } = useProfile();
  const [today] = useState(now);
  const [until, setUntil] = useState(person.leaves?.until ?? usualFarewellDay(today));
  const [contact, setContact] = useState(person.leaves?.contact ?? '');
  const { trouble, isBusy, run } = useDoing();
  const isGood = isFarewellDay(until, today);
  const last = dates.text({ day: lastFarewellDay(today) }, 'long');
  const say = async () => {
    const doing = { do: 'say-goodbye', id: person.id, until } as const;
    const whole = contact === '' ? doing : { ...doing, contact };
    if (await run(() => school.change(whole))) onDone();
  };
  return (
    <div className={styles.section}>
      <h3>{t('leaving.goodbye.title')}</h3>
      <p>{t('leaving.goodbye.at')}</p>
      <p>{t('leaving.goodbye.stays')}</p>
      <TextField
        type="date"
        label={t('leaving.goodbye.until')}
        hint={t('leaving.goodbye.told')}
        value={until}
        min={firstFarewellDay(today)}
        max={lastFarewellDay(today)}
        onChange={setUntil}
        error={isGood ? null : t('leaving.goodbye.problem', { day: last })}
      />
      <SelectField
        label={t('leaving.goodbye.contact')}
        options={[
          { value: '', label: t('leaving.goodbye.school') },
          ...teamOf(school.view).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={contact}
        onChange={setContact}
      />
      <TroubleNotice trouble={trouble} />
      <div className={styles.buttons}>
        <Button kind="primary" isDisabled={!isGood || isBusy} onPress={say}>
          {t('leaving.goodbye.go')}
        </Button>
        <Button onPress={onDone}>{t('leaving.no')}</Button>
      </div>
    </div>
  );
}
