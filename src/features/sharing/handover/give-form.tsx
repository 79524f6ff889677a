import { useState } from 'react';
import { dayOf } from '#domain/calendar.ts';
import {
  isHandoverDay,
  lastHandoverDay,
  mayGoAlong,
  mayReceive,
  usualHandoverDay,
} from '#domain/handover.ts';
import type { PersonId } from '#domain/person.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useLoopbook } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from '../sharing.module.css';
import { give } from './given.ts';
import { choosingPlace } from './never-came.tsx';
import { PieceChoice } from './piece-choice.tsx';
import { Preview } from './preview.tsx';
import type { OfStep } from './step-page.tsx';

/** To whom, until when, and which pieces: nothing is ticked by itself. */
export function GiveForm({ transition, roster }: OfStep) {
  const t = useText('handover');
  const role = useText('sharing');
  const dates = useDates();
  const profile = useProfile();
  const [now] = useState(() => profile.now());
  const { save, problem } = useSaving();
  const step = text(transition, 'day');
  const [to, setTo] = useState<PersonId | null>(null);
  const [until, setUntil] = useState(() => usualHandoverDay(step, now));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [gaveTo, setGaveTo] = useState<string | null>(null);
  const lines = useLoopbook(transition.space);
  const people = roster.people.filter((one) => mayReceive(one.role));
  const receiver = people.find(({ id }) => id === to) ?? null;
  const pieces = (lines ?? [])
    .filter((line) => mayGoAlong(line, profile.person.id))
    .sort((one, other) => other.order - one.order);
  const going = pieces.filter(({ record }) => chosen.has(record));
  const last = dates.text({ day: lastHandoverDay(step, now) }, 'long');
  const isDayGood = isHandoverDay(until, step, now);
  const preview = receiver && going[0] ? t('preview', { name: receiver.name }) : null;
  const isReady = receiver !== null && going.length > 0 && isDayGood;
  const go = async () => {
    if (receiver === null) return;
    const giving = { transition, to: receiver.id, name: receiver.name, until, pieces: going };
    if (await save(() => give(profile, giving))) {
      setChosen(new Set());
      setGaveTo(receiver.name);
    }
  };
  if (people.length === 0) return <Notice>{t('nobody')}</Notice>;
  if (lines === undefined) return <Loading />;
  return (
    <>
      <p>{t('intro')}</p>
      <Choice
        legend={<span id={choosingPlace}>{t('who')}</span>}
        options={people.map((one) => ({
          value: one.id,
          label: <PersonName name={one.name} />,
          hint: role(`role.${one.role}`),
        }))}
        value={to}
        onChange={(id) => {
          setTo(id);
          setGaveTo(null);
        }}
      />
      <p>{t('whoHint')}</p>
      <TextField
        type="date"
        label={t('until')}
        hint={t('untilHint', { day: last })}
        value={until}
        min={dayOf(now)}
        max={lastHandoverDay(step, now)}
        onChange={setUntil}
        error={isDayGood ? null : t('untilProblem', { day: last })}
      />
      <PieceChoice
        pieces={pieces}
        transition={transition}
        receiver={receiver}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setGaveTo(null);
        }}
      />
      {preview !== null && <Preview pieces={going} title={preview} />}
      {gaveTo !== null && <Notice tone="good">{t('done', { name: gaveTo })}</Notice>}
      <div className={styles.seen}>
        <Button kind="primary" isWide isDisabled={!isReady} onPress={go}>
          {receiver === null ? t('give') : t('giveTo', { name: receiver.name })}
        </Button>
        {!isReady && gaveTo === null && <p>{t('choose')}</p>}
        <StorageNotice problem={problem} />
      </div>
    </>
  );
}
