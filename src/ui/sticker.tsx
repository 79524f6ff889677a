import { lazy, Suspense } from 'react';
import { useText } from '#i18n/use-text.ts';
import styles from './art.module.css';
import { type StickerName, stickerNames } from './sticker-names.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const StickerArt = lazy(() =>
  import('./art/stickers.tsx').then((art) => ({ default: art.StickerArt })),
);

export function isSticker(word: unknown): word is StickerName {
  return (stickerNames as readonly unknown[]).includes(word);
}

type StickerProps = {
  name: StickerName;
  isWordShown?: boolean | undefined;
  /** One of many to choose from. */
  isSmall?: boolean | undefined;
};

/** The picture and its word; the word may be for ears only where it stands beside it already. */
export function Sticker({ name, isWordShown = true, isSmall = false }: StickerProps) {
  const t = useText('ui');
  const word = t(`sticker.${name}`);
  return (
    <span className={styles.stickered} data-small={isSmall ? '' : undefined}>
      <span className={styles.sticker}>
        <Suspense fallback={null}>
          <StickerArt name={name} />
        </Suspense>
      </span>
      {isWordShown ? (
        <span className={styles.said}>{word}</span>
      ) : (
        <VisuallyHidden>{word}</VisuallyHidden>
      )}
    </span>
  );
}
