import { useText } from '#i18n/use-text.ts';
import type { MediumKind } from './medium-kind.ts';

const kinds: readonly MediumKind[] = ['photo', 'drawing', 'voice'];

/** "Foto (2) · Stem": what is in an entry, where there is room for one line. */
export function useMediaWords(): (media: readonly MediumKind[]) => string {
  const t = useText('media');
  return (media) =>
    kinds
      .map((kind) => ({ kind, count: media.filter((one) => one === kind).length }))
      .filter(({ count }) => count > 0)
      .map(({ kind, count }) =>
        count === 1 ? t(`${kind}.name`) : `${t(`${kind}.name`)} (${count})`,
      )
      .join(' · ');
}
