import { useText } from '#i18n/use-text.ts';
import { Tag } from '#ui/tag.tsx';
import type { SchoolPerson } from './school-people.ts';

const tones = { none: 'zon', printed: 'paper', used: 'munt', withdrawn: 'koraal' } as const;

export function CardState({ card }: { card: SchoolPerson['card'] }) {
  const t = useText('school');
  return <Tag tone={tones[card]}>{t(`card.state.${card}`)}</Tag>;
}
