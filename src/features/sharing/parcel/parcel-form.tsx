import { useState } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { isHandoverDay, lastHandoverDay, mayGoAlong, usualHandoverDay } from '#domain/handover.ts';
import { readArrivalCode } from '#domain/parcel.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useLoopbook } from '#storage/use-records.ts';
import { mostPieces, type SchoolsAnswer, useSchools } from '#sync/parcels.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { PieceChoice } from '../handover/piece-choice.tsx';
import { Preview } from '../handover/preview.tsx';
import type { OfStep } from '../handover/step-page.tsx';
import { CodeField } from './code-field.tsx';
import { MakeParcel } from './make-parcel.tsx';
import { ToSchool } from './to-school.tsx';
import { someoneElse } from './wanted.ts';
import { withoutNames } from './without-names.ts';

/** To which school, for whom there, until when, and which pieces: nothing is ticked by itself. */
export function ParcelForm({ transition }: OfStep) {
  const t = useText('parcel');
  const schools = useSchools();
  if (schools === undefined) return <Loading />;
  if (schools === null) return <Notice>{t('schools.unheard')}</Notice>;
  if (schools.others.length === 0) return <Notice>{t('schools.none')}</Notice>;
  return <Form transition={transition} schools={schools} />;
}

type FormProps = Pick<OfStep, 'transition'> & { schools: SchoolsAnswer };

function Form({ transition, schools }: FormProps) {
  const t = useText('parcel');
  const handover = useText('handover');
  const dates = useDates();
  const profile = useProfile();
  const [now] = useState(() => profile.now());
  const step = text(transition, 'day');
  const [key, setKey] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [receiver, setReceiver] = useState('');
  const [until, setUntil] = useState(() => usualHandoverDay(step, now));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pieces = (useLoopbook(transition.space) ?? [])
    .filter((line) => mayGoAlong(line, profile.person.id))
    .sort((one, other) => other.order - one.order);
  const going = pieces.filter(({ record }) => chosen.has(record));
  const last = dates.text({ day: lastHandoverDay(step, now) }, 'long');
  const isDayGood = isHandoverDay(until, step, now);
  const to = schools.others.find((school) => school.key === key) ?? null;
  const read = readArrivalCode(code);
  const isTooMany = going.length > mostPieces;
  const isWhole = isDayGood && receiver.trim() !== '' && going.length > 0 && !isTooMany;
  const wanted =
    isWhole && to !== null && read !== null
      ? { to, code: read, receiver: receiver.trim(), until }
      : null;
  return (
    <>
      <p>{t('intro')}</p>
      <ToSchool schools={schools.others} chosen={to} onChoose={setKey} />
      <CodeField value={code} onChange={setCode} />
      <TextField
        label={t('receiver')}
        hint={t('receiverHint')}
        value={receiver}
        maxLength={120}
        onChange={setReceiver}
      />
      <TextField
        type="date"
        label={handover('until')}
        hint={handover('untilHint', { day: last })}
        value={until}
        min={dayOf(now)}
        max={lastHandoverDay(step, now)}
        onChange={setUntil}
        error={isDayGood ? null : handover('untilProblem', { day: last })}
      />
      <PieceChoice
        pieces={pieces}
        transition={transition}
        receiver={null}
        chosen={chosen}
        onChange={setChosen}
      />
      {isTooMany && <Notice tone="warn">{t('tooMany', { most: mostPieces })}</Notice>}
      {going.length > 0 && (
        <Preview
          pieces={going}
          title={t('preview')}
          fieldsOf={(fields) => withoutNames(fields, someoneElse())}
        />
      )}
      <MakeParcel
        transition={transition}
        records={going.map(({ record }) => record)}
        wanted={wanted}
        onMade={() => setChosen(new Set())}
      />
    </>
  );
}
