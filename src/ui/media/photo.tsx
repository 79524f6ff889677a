import { type ReactNode, useRef, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import { Say } from './say.tsx';

export type PhotoProps = {
  /** Null until its bytes are here; its room is kept, so that nothing jumps. */
  url: string | null;
  width: number;
  height: number;
  /** What its maker said it shows; may be empty. */
  caption: string;
  medium: 'photo' | 'drawing';
  children?: ReactNode;
};

/** A photo or a drawing, right beside its words; a tap shows it as large as the screen. */
export function Photo(props: PhotoProps) {
  const { url, width, height, caption, medium } = props;
  const t = useText('media');
  const [isOpen, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const alt = caption === '' ? t(`${medium}.name`) : caption;
  const show = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <figure className={styles.photo}>
      <button
        type="button"
        className={styles.frame}
        disabled={url === null}
        onClick={show}
        style={{ aspectRatio: `${width} / ${height}`, inlineSize: frameSize(width, height) }}
      >
        {url === null ? (
          <span className={styles.absent}>
            <MediaIcon name={medium === 'photo' ? 'image' : 'paint-brush'} size="large" />
            <span>{alt}</span>
          </span>
        ) : (
          <>
            <img src={url} alt={alt} width={width} height={height} dir="auto" />
            <span className={styles.open}>
              <MediaIcon name="magnifying-glass-plus" size="small" />
              {t('photo.open')}
            </span>
          </>
        )}
      </button>
      {caption !== '' && <figcaption dir="auto">{caption}</figcaption>}
      {props.children}
      <dialog ref={dialog} className={styles.large} aria-label={alt} onClose={() => setOpen(false)}>
        {isOpen && (
          <>
            <div className={styles.largeRoom}>
              {url !== null && <img src={url} alt={alt} className={styles.largePicture} />}
            </div>
            <div className={styles.largeFoot}>
              {caption !== '' && <p dir="auto">{caption}</p>}
              <Button icon="x" onPress={() => dialog.current?.close()}>
                <Say k="photo.close" />
              </Button>
            </div>
          </>
        )}
      </dialog>
    </figure>
  );
}

/** As wide as the words, and never higher than most of a phone's screen. */
function frameSize(width: number, height: number): string {
  return `min(100%, 30rem, calc(24rem * ${(width / Math.max(height, 1)).toFixed(4)}))`;
}

type ThumbProps = {
  url: string | null;
  medium: string;
  /** Its width and height where they are known: its room is there before its bytes are. */
  shape: readonly [number, number];
};

/** The small one, in a row of a list that begins with it; the words of the row say what it is. */
export function PhotoInRow({ url, medium, shape: [width, height] }: ThumbProps) {
  return (
    <span
      className={styles.inRow}
      data-medium={medium}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {url === null ? (
        <MediaIcon name={medium === 'drawing' ? 'paint-brush' : 'image'} size="large" />
      ) : (
        <img src={url} alt="" width={width} height={height} />
      )}
    </span>
  );
}
