import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { clockText } from './clock-text.ts';
import { IntoView } from './into-view.tsx';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import { Say } from './say.tsx';

export type RecorderProblem = 'refused' | 'none' | 'busy' | 'failed';

/** A recording in the making, as its screen sees it. */
export type Recording = {
  phase: 'ready' | 'asking' | 'recording' | 'paused';
  seconds: number;
  /** After so many it stops by itself. */
  most: number;
  /** How loud it is, from 0 to 1. */
  level: number;
  problem: RecorderProblem | null;
  record(): void;
  pause(): void;
  goOn(): void;
  stop(): void;
};

/** From here on it is said how long there is left. */
const warnSeconds = 30;

/** One large button with words; while it runs: how loud, how long, pause and stop. */
export function VoiceRecorder({ recording }: { recording: Recording }) {
  const { phase, problem } = recording;
  const isRunning = phase === 'recording' || phase === 'paused';
  return (
    <IntoView when={`${phase} ${problem}`}>
      <div className={styles.recorder} data-phase={phase}>
        {problem !== null && (
          <Notice tone="warn">
            <Say k={`voice.problem.${problem}`} />
          </Notice>
        )}
        {isRunning ? <Running recording={recording} /> : <Waiting recording={recording} />}
      </div>
    </IntoView>
  );
}

function Waiting({ recording }: { recording: Recording }) {
  return (
    <>
      <Button
        kind="make"
        icon={<MediaIcon name="microphone" size="large" />}
        isWide
        isDisabled={recording.phase === 'asking'}
        onPress={() => recording.record()}
      >
        <Say k="voice.record" />
      </Button>
      <p className={styles.small} role="status">
        <Say k={recording.phase === 'asking' ? 'voice.asking' : readyWord(recording)} />
      </p>
    </>
  );
}

/** A question that asks for a minute says so before it begins. */
function readyWord({ most }: Recording) {
  return most <= 60 ? 'voice.readyMinute' : 'voice.ready';
}

function Running({ recording }: { recording: Recording }) {
  const { phase, seconds, most, level } = recording;
  const t = useText('media');
  const left = Math.max(0, Math.ceil(most - seconds));
  return (
    <>
      <div className={styles.running}>
        <span className={styles.dot} data-phase={phase} aria-hidden="true" />
        <strong>
          <Say k={phase === 'paused' ? 'voice.paused' : 'voice.recording'} />
        </strong>
        <span className={styles.time} dir="ltr">
          {clockText(seconds)} / {clockText(most)}
        </span>
      </div>
      <meter
        className={styles.level}
        min={0}
        max={1}
        value={phase === 'paused' ? 0 : level}
        aria-label={t('voice.level')}
      />
      <p className={styles.left} role="status">
        {left <= warnSeconds && t('voice.left', { seconds: toldSeconds(left) })}
      </p>
      <div className={styles.pair}>
        <Button
          icon={<MediaIcon name={phase === 'paused' ? 'microphone' : 'pause'} />}
          onPress={() => (phase === 'paused' ? recording.goOn() : recording.pause())}
        >
          <Say k={phase === 'paused' ? 'voice.goOn' : 'voice.pause'} />
        </Button>
        <Button kind="primary" icon={<MediaIcon name="stop" />} onPress={() => recording.stop()}>
          <Say k="voice.stop" />
        </Button>
      </div>
    </>
  );
}

/** Said at 30, 20, 10 and 5: a voice that counts every second would speak over the speaker. */
function toldSeconds(left: number): number {
  return left > 20 ? 30 : ([20, 10, 5].findLast((step) => left <= step) ?? left);
}
