import type { ReactNode } from 'react';
import styles from './picture-drawing.module.css';
import type { PictureWord } from './pictures.ts';

/** Spot colour first, a little beside its line as in a riso print; then the dark line. */
const drawings: Record<PictureWord, ReactNode> = {
  sun: (
    <>
      <circle className={styles.sun} cx="33" cy="33" r="13" />
      <circle className={styles.line} cx="32" cy="32" r="13" />
      <path
        className={styles.line}
        d="M32 6v7M32 51v7M6 32h7M51 32h7M14 14l5 5M45 45l5 5M14 50l5-5M45 19l5-5"
      />
    </>
  ),
  moon: (
    <>
      <path className={styles.plum} d="M42 51A22 22 0 1 1 32 11a17 17 0 0 0 10 40Z" />
      <path className={styles.line} d="M40 50A22 22 0 1 1 31 10a17 17 0 0 0 9 40Z" />
      <path className={styles.line} d="M50 16v8M46 20h8" />
    </>
  ),
  star: (
    <>
      <path className={styles.sun} d="m34 10 7 16 17 2-13 11 4 17-15-9-15 9 4-17L10 28l17-2Z" />
      <path className={styles.line} d="m32 8 7 16 17 2-13 11 4 17-15-9-15 9 4-17L8 26l17-2Z" />
    </>
  ),
  tree: (
    <>
      <path className={styles.mint} d="M34 8c12 0 20 8 20 18S46 43 34 43 15 36 15 26 22 8 34 8Z" />
      <path className={styles.line} d="M32 6c12 0 20 8 20 18s-8 17-20 17-19-7-19-17S20 6 32 6Z" />
      <path className={styles.line} d="M32 24v34M32 38l8-8M32 34l-7-7M22 58h20" />
    </>
  ),
  house: (
    <>
      <path className={styles.coral} d="M12 30 34 12l22 18H12Z" />
      <path className={styles.line} d="M8 30 32 9l24 21M14 26v30h36V26" />
      <path className={styles.line} d="M27 56V41h11v15" />
    </>
  ),
  bus: (
    <>
      <path className={styles.blue} d="M9 29h50v18H9z" />
      <path
        className={styles.line}
        d="M7 17a5 5 0 0 1 5-5h36c5 0 8 4 8 9v25a4 4 0 0 1-4 4H11a4 4 0 0 1-4-4Z"
      />
      <path className={styles.line} d="M7 29h49M23 12v17M40 12v17" />
      <circle className={styles.paper} cx="18" cy="50" r="6" />
      <circle className={styles.paper} cx="45" cy="50" r="6" />
    </>
  ),
  bicycle: (
    <>
      <circle className={styles.mint} cx="17" cy="43" r="11" />
      <circle className={styles.mint} cx="51" cy="43" r="11" />
      <circle className={styles.line} cx="15" cy="42" r="11" />
      <circle className={styles.line} cx="49" cy="42" r="11" />
      <path
        className={styles.line}
        d="m15 42 9-20h16l9 20M24 22l9 20h-18M33 42l8-17M20 18h9M40 22l-3-7h8"
      />
    </>
  ),
  boat: (
    <>
      <path className={styles.coral} d="M35 10v28h20c-1-13-9-22-20-28Z" />
      <path className={styles.line} d="M32 8v30h21C52 24 44 14 32 8ZM26 18v20H14c2-9 6-15 12-20Z" />
      <path className={styles.line} d="M8 44h48l-7 12H16Z" />
    </>
  ),
  key: (
    <>
      <circle className={styles.sun} cx="22" cy="24" r="13" />
      <circle className={styles.line} cx="20" cy="22" r="13" />
      <circle className={styles.line} cx="17" cy="19" r="3" />
      <path className={styles.line} d="m30 31 24 24M46 47l6-6M39 40l5-5" />
    </>
  ),
  umbrella: (
    <>
      <path
        className={styles.plum}
        d="M10 36C10 22 20 13 34 13s24 9 24 23c-4-4-9-4-12 0-4-4-9-4-12 0-4-4-9-4-12 0-4-4-9-4-12 0Z"
      />
      <path
        className={styles.line}
        d="M8 34C8 20 18 11 32 11s24 9 24 23c-4-4-8-4-12 0-4-4-8-4-12 0-4-4-8-4-12 0-4-4-8-4-12 0Z"
      />
      <path className={styles.line} d="M32 6v5M32 34v18c0 7 10 7 10 0" />
    </>
  ),
  apple: (
    <>
      <path
        className={styles.coral}
        d="M34 23c8-6 22-3 22 11 0 12-9 24-15 24-4 0-4-2-7-2s-4 2-7 2c-6 0-15-12-15-24 0-14 14-17 22-11Z"
      />
      <path
        className={styles.line}
        d="M32 21c8-6 22-3 22 11 0 12-9 24-15 24-4 0-4-2-7-2s-4 2-7 2c-6 0-15-12-15-24 0-14 14-17 22-11Z"
      />
      <path className={styles.line} d="M32 20c0-6 2-10 6-13" />
    </>
  ),
  bread: (
    <>
      <path className={styles.sun} d="M12 30c-5-8 2-14 10-14h24c8 0 15 6 10 14v24H12Z" />
      <path className={styles.line} d="M10 28C5 20 12 14 20 14h24c8 0 15 6 10 14v24H10Z" />
      <path className={styles.line} d="m22 24-4 8M33 24l-4 8M44 24l-4 8" />
    </>
  ),
  cup: (
    <>
      <path className={styles.blue} d="M14 26h32v18c0 7-5 12-12 12h-8c-7 0-12-5-12-12Z" />
      <path className={styles.line} d="M12 24h32v18c0 7-5 12-12 12h-8c-7 0-12-5-12-12Z" />
      <path
        className={styles.line}
        d="M44 28h5c8 0 8 15 0 15h-5M20 8c-4 4 4 6 0 10M30 8c-4 4 4 6 0 10"
      />
    </>
  ),
  ball: (
    <>
      <circle className={styles.mint} cx="34" cy="34" r="24" />
      <circle className={styles.line} cx="32" cy="32" r="24" />
      <path className={styles.line} d="M8 32c14-8 34-8 48 0M32 8c-9 14-9 34 0 48" />
    </>
  ),
  book: (
    <>
      <path className={styles.plum} d="M34 19c7-5 15-5 22-2v36c-7-3-15-3-22 2Z" />
      <path
        className={styles.line}
        d="M32 17c-7-5-17-5-24-2v36c7-3 17-3 24 2 7-5 17-5 24-2V15c-7-3-17-3-24 2ZM32 17v36"
      />
    </>
  ),
  scissors: (
    <>
      <circle className={styles.coral} cx="18" cy="50" r="8" />
      <circle className={styles.coral} cx="50" cy="50" r="8" />
      <circle className={styles.line} cx="16" cy="48" r="8" />
      <circle className={styles.line} cx="48" cy="48" r="8" />
      <path className={styles.line} d="M21 42 44 8M43 42 20 8" />
    </>
  ),
};

/** One of the sixteen pictures. Its word always stands beside it, so the drawing itself is silent. */
export function PictureDrawing({ word }: { word: PictureWord }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {drawings[word]}
    </svg>
  );
}
