import { useState } from 'react';
import { addDays, dayOf, isDay } from '#domain/calendar.ts';
import type { Day } from '#domain/instant.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Choice } from '#ui/choice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { When } from '#ui/when.tsx';
import styles from './forms.module.css';

type DateFormProps = { legend: string; value: string; onChange(value: Day | null): void };

/** Soon, in a week, or another day: most small steps need no calendar. */
export function DateForm({ legend, value, onChange }: DateFormProps) {
  const t = useText('activities');
  const profile = useProfile();
  const today = dayOf(profile.now());
  const near = { today, tomorrow: addDays(today, 1), week: addDays(today, 7) };
  const nearest = (['today', 'tomorrow', 'week'] as const).find((word) => near[word] === value);
  const [isOther, setOther] = useState(value !== '' && nearest === undefined);
  const [typed, setTyped] = useState(value);
  const isPast = typed !== '' && isDay(typed) && typed < today;
  return (
    <div className={styles.cards}>
      <Choice
        legend={legend}
        isLegendHidden
        options={[
          ...(['today', 'tomorrow', 'week'] as const).map((word) => ({
            value: word,
            label: t(`form.${word}`),
            hint: <When day={near[word]} form="long" />,
          })),
          { value: 'otherDay' as const, label: t('form.otherDay') },
        ]}
        value={isOther ? 'otherDay' : (nearest ?? null)}
        onChange={(word) => {
          setOther(word === 'otherDay');
          if (word !== 'otherDay') onChange(near[word]);
        }}
      />
      {isOther && (
        <TextField
          type="date"
          label={t('form.day')}
          value={typed}
          min={today}
          onChange={(day) => {
            setTyped(day);
            if (day === '' || (isDay(day) && day >= today)) onChange(day === '' ? null : day);
          }}
          error={isPast && typed !== value ? t('form.pastDay') : null}
        />
      )}
    </div>
  );
}
