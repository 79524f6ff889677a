import { useText } from '#i18n/use-text.ts';
import type { CardName } from './gathered-cards.ts';

/** A card by its name; one of the pupil's own turns to the side from which it is read. */
export function CardWords({ name }: { name: CardName }) {
  const t = useText('catalogue');
  return 'text' in name ? t(name.text) : <bdi>{name.own}</bdi>;
}

export function cardKey(name: CardName): string {
  return 'text' in name ? name.text : `own:${name.own}`;
}
