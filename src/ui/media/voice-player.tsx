import { type CSSProperties, type ReactNode, useId } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { clockText } from './clock-text.ts';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import { Say } from './say.tsx';

/** What plays: the browser's own audio, or decoded sound where it cannot. */
export type Playing = {
  isPlaying: boolean;
  /** Where it is, and how long it is, in seconds. */
  at: number;
  seconds: number;
  /** The sound is here, and can be heard on this device. */
  isReady: boolean;
  isSilent: boolean;
  toggle(): void;
  seek(seconds: number): void;
};

/** A voice to listen to: never by itself, always with its length and its place in words. */
export function VoicePlayer({ playing, children }: { playing: Playing; children?: ReactNode }) {
  const t = useText('media');
  const id = useId();
  const { isPlaying, at, seconds, isReady } = playing;
  const length = clockText(seconds);
  const share = seconds === 0 ? 0 : Math.min(1, at / seconds);
  return (
    <div className={styles.voice}>
      <div className={styles.player}>
        <Button
          icon={<MediaIcon name={isPlaying ? 'pause' : 'play'} />}
          isDisabled={!isReady || playing.isSilent}
          onPress={() => playing.toggle()}
        >
          <Say k={isPlaying ? 'voice.pause' : 'voice.listen'} />
        </Button>
        <span className={styles.time} aria-hidden="true" dir="ltr">
          {clockText(at)} / {length}
        </span>
        <label htmlFor={id} className={styles.srOnly}>
          {t('voice.place')}
        </label>
        <input
          id={id}
          type="range"
          className={styles.slider}
          min={0}
          max={Math.max(1, Math.round(seconds))}
          step={1}
          value={Math.min(Math.round(at), Math.max(1, Math.round(seconds)))}
          disabled={!isReady || playing.isSilent}
          aria-valuetext={t('voice.at', { at: clockText(at), length })}
          style={{ '--deel': `${share * 100}%` } as CSSProperties}
          onChange={(event) => playing.seek(Number(event.target.value))}
        />
      </div>
      {playing.isSilent && (
        <p>
          <Say k="voice.silent" />
        </p>
      )}
      <p className={styles.onPaper}>{t('voice.line', { length })}</p>
      {children}
    </div>
  );
}
