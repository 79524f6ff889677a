import { useText } from '#i18n/use-text.ts';
import { CardPicture } from '#ui/art.tsx';
import { Pairs, type Side } from '#ui/pairs.tsx';

type PairsFormProps = {
  pairs: readonly string[];
  base: string;
  legend: string;
  value: Readonly<Record<string, Side>>;
  onChange(value: Record<string, Side> | null): void;
};

/** This or that, with a picture on each side. */
export function PairsForm({ pairs, base, legend, value, onChange }: PairsFormProps) {
  const t = useText('catalogue');
  const form = useText('activities');
  const side = (pair: string, one: Side) => (
    <>
      <CardPicture name={`pair-${pair}-${one}`} />
      <span>{t(`${base}.pairs.${pair}.${one}`)}</span>
    </>
  );
  return (
    <Pairs
      legend={legend}
      isLegendHidden
      pairs={pairs.map((id) => ({ id, a: side(id, 'a'), b: side(id, 'b') }))}
      value={value}
      onChange={(sides) => onChange(Object.keys(sides).length === 0 ? null : sides)}
      between={form('form.between')}
    />
  );
}
