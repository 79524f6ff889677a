import type { ReactNode } from 'react';
import {
  type ActivityStep,
  countLimits,
  ownCard,
  ownWords,
  quadrants,
  rings,
  scales,
  textLimits,
} from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { CardPicture } from '#ui/art.tsx';
import { BalanceArt } from '#ui/sorting/balance-art.tsx';
import { SortTable } from '#ui/sorting/sort-table.tsx';

type SortStep = Extract<ActivityStep, { form: 'bins' | 'grid' | 'balance' | 'circle' }>;

type SortFormProps = {
  step: SortStep;
  /** Of the texts of this question, such as `like-and-can.cards`. */
  base: string;
  legend: string;
  value: Readonly<Record<string, string>>;
  onChange(value: Record<string, string> | null): void;
  isBoard?: boolean | undefined;
};

const layouts = { bins: 'bins', grid: 'grid', balance: 'balance', circle: 'rings' } as const;

/** Each card to a place. In a circle the cards are people, and their names the pupil's own words. */
export function SortForm({ step, base, legend, value, onChange, isBoard }: SortFormProps) {
  const form = useText('forms');
  const known = useKnownCards(step, base);
  const places = usePlaces(step, base);
  const isCircle = step.form === 'circle';
  const own = Object.keys(value)
    .filter((id) => !known.some((card) => card.id === id))
    .map((id) => ({ id, label: isCircle ? id : (ownWords(id) ?? id) }));
  const most = isCircle ? countLimits.people : countLimits.ownCards;
  const make = (words: string): string | null => {
    const id = isCircle ? words : ownCard(words);
    const [middle] = places.slice(isCircle ? 1 : 0);
    if (value[id] !== undefined || middle === undefined) return null;
    onChange({ ...value, [id]: middle.id });
    return id;
  };
  return (
    <>
      {step.form === 'balance' && <BalanceArt />}
      <SortTable
        legend={legend}
        layout={layouts[step.form]}
        isBoard={isBoard}
        cards={[...known, ...own]}
        places={places}
        value={value}
        onChange={(sorted) => onChange(Object.keys(sorted).length === 0 ? null : sorted)}
        own={
          own.length < most
            ? {
                label: form(isCircle ? 'sort.name' : 'sort.own'),
                most: textLimits.ownCard,
                make,
              }
            : null
        }
      />
    </>
  );
}

type Named = { id: string; label: string; art?: ReactNode };

function useKnownCards(step: SortStep, base: string): Named[] {
  const t = useText('catalogue');
  if (step.form === 'circle') return [];
  return step.cards.map((id) => ({
    id,
    label: t(`${base}.cards.${id}`),
    art: <CardPicture name={id} />,
  }));
}

function usePlaces(step: SortStep, base: string): Named[] {
  const t = useText('catalogue');
  const form = useText('forms');
  switch (step.form) {
    case 'bins':
      return step.bins.map((id) => ({
        id,
        label: t(`${base}.bins.${id}`),
        art: <CardPicture name={`bin-${id}`} />,
      }));
    case 'grid':
      return quadrants.map((id) => ({ id, label: form(`sort.grid.${id}`) }));
    case 'balance':
      return scales.map((id) => ({ id, label: form(`sort.balance.${id}`) }));
    case 'circle':
      return rings.map((id) => ({ id, label: form(`sort.circle.${id}`) }));
  }
}
