import { useText } from '#i18n/use-text.ts';
import styles from './piece-code.module.css';

/** For the rare day on which somebody asks the school to erase this: its name there, and no more. */
export function PieceCode({ code }: { code: string }) {
  const t = useText('ui');
  return (
    <details className={styles.more}>
      <summary>{t('piece.more')}</summary>
      <p>
        {t('piece.code')}{' '}
        <strong className={styles.code} dir="ltr" translate="no">
          {code}
        </strong>
      </p>
      <p>{t('piece.what')}</p>
    </details>
  );
}
