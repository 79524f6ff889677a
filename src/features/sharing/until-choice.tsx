import { useState } from 'react';
import { addDays, dayOf } from '#domain/calendar.ts';
import { endOfSchoolYear } from '#domain/school-year.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { When } from '#ui/when.tsx';
import styles from './sharing.module.css';
import { type Until, untilInstant } from './until.ts';

type UntilChoiceProps = { until: Until; hasGroup: boolean; onChange(until: Until): void };

export function UntilChoice({ until, hasGroup, onChange }: UntilChoiceProps) {
  const t = useText('sharing');
  const [now] = useState(useProfile().now);
  const today = dayOf(now);
  const isPast = until.word === 'day' && until.day !== '' && untilInstant(until, now) === undefined;
  return (
    <div className={styles.until}>
      <Choice
        legend={t('until.heading')}
        options={[
          { value: 'none', label: t('until.none'), hint: hasGroup && t('until.roleEnds') },
          {
            value: 'year',
            label: t('until.year'),
            hint: <When day={dayOf(endOfSchoolYear(now))} form="long" />,
          },
          { value: 'day', label: t('until.day') },
        ]}
        value={until.word}
        onChange={(word) => onChange(word === 'day' ? { word, day: addDays(today, 30) } : { word })}
      />
      {until.word === 'day' && (
        <TextField
          type="date"
          label={t('until.dayLabel')}
          value={until.day}
          min={today}
          onChange={(day) => onChange({ word: 'day', day })}
          error={isPast ? t('until.pastDay') : null}
        />
      )}
    </div>
  );
}
