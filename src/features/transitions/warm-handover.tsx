import { warmHandover } from '#domain/catalogue/warm-handover.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './transitions.module.css';

type WarmHandoverProps = { moment: string; isOpen?: boolean };

/** What makes this moment warm, for who prepares it: about the moment, never about a person. */
export function WarmHandover({ moment, isOpen = false }: WarmHandoverProps) {
  const t = useText('desk');
  const warm = warmHandover(moment);
  if (warm === null) return null;
  return (
    <details className={styles.warm} open={isOpen || undefined}>
      <summary className={styles.summary}>
        <Icon name="signpost" />
        {t('warm.title')}
      </summary>
      <div className={styles.inside}>
        <Lines
          title={t('warm.contains')}
          lines={warm.contains.map((one) => t(`contains.${one}`))}
        />
        <Lines title={t('warm.table')} lines={warm.table.map((one) => t(`seats.${one}`))} />
        <Lines title={t('warm.never')} lines={warm.never.map((one) => t(`never.${one}`))} />
      </div>
    </details>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.preview}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
