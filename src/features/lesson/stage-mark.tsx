import type { LessonStage } from '#domain/lesson.ts';
import { useText } from '#i18n/use-text.ts';
import styles from './seats.module.css';

/**
 * An empty ring, half a disc, a full disc with a tick: another shape and a word, never colour alone.
 * Not known yet, it keeps its room, so that no place jumps.
 */
export function StageMark({ stage }: { stage: LessonStage | undefined }) {
  const t = useText('lesson');
  if (stage === undefined) {
    return (
      <span className={styles.mark} aria-hidden="true">
        <svg viewBox="0 0 24 24" className={styles.dot} />
        <span>{'\u00a0'}</span>
      </span>
    );
  }
  return (
    <span className={styles.mark} data-stage={stage}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.dot}>
        <circle cx="12" cy="12" r="9.5" className={styles.ring} />
        {stage === 'started' && <path d="M12 2.5a9.5 9.5 0 0 1 0 19z" className={styles.half} />}
        {stage === 'done' && (
          <>
            <circle cx="12" cy="12" r="9.5" className={styles.full} />
            <path d="M7.5 12.5l3 3 6-6.5" className={styles.tick} />
          </>
        )}
      </svg>
      <span>{t(`stage.${stage}`)}</span>
    </span>
  );
}
