import { useText } from '#i18n/use-text.ts';
import { CardPicture } from '#ui/art.tsx';
import { RankTable } from '#ui/sorting/rank-table.tsx';

type RankFormProps = {
  cards: readonly string[];
  base: string;
  legend: string;
  value: readonly string[];
  onChange(value: string[] | null): void;
};

/** Cards in the order in which they count. */
export function RankForm({ cards, base, legend, value, onChange }: RankFormProps) {
  const t = useText('catalogue');
  return (
    <RankTable
      legend={legend}
      cards={cards.map((id) => ({
        id,
        label: t(`${base}.cards.${id}`),
        art: <CardPicture name={id} />,
      }))}
      value={value.filter((id) => cards.includes(id))}
      onChange={(order) => onChange(order.length === 0 ? null : order)}
    />
  );
}
