import { type ReactNode, useState } from 'react';
import { isOver } from '#domain/agreement-went.ts';
import { dayOf, isDay } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TextField } from '#ui/text-field.tsx';

type DayFieldProps = { label: ReactNode; value: string; onChange(day: string | null): void };

/** A day that is over is refused with a sentence; the day that stood there stays. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const t = useText('agreement');
  const today = dayOf(useProfile().now());
  const [over, setOver] = useState<string | null>(null);
  const choose = (day: string) => {
    setOver(isOver(day, today) ? day : null);
    if (day === '') onChange(null);
    else if (isDay(day) && !isOver(day, today)) onChange(day);
  };
  return (
    <TextField
      type="date"
      label={label}
      value={over ?? value}
      min={today}
      onChange={choose}
      error={over === null ? null : t('dayOver')}
    />
  );
}
