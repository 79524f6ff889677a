import { useText } from '#i18n/use-text.ts';
import { paths } from '#ui/paths.ts';
import { Qr } from '#ui/qr.tsx';
import styles from './board.module.css';
import { joinAddress } from './join-code.tsx';

/** How a class joins, for who sits at the back. */
export function Joining({ code }: { code: string }) {
  const t = useText('leading');
  return (
    <div className={styles.join}>
      <div className={styles.qr}>
        <Qr text={joinAddress(code)} label={t('board.qr')} />
      </div>
      <div className={styles.how}>
        <p>{t('board.scan')}</p>
        <p>
          {t('board.go')} <bdi className={styles.address}>{shortAddress()}</bdi>
        </p>
        <p className={styles.code} dir="ltr" data-code>
          {code}
        </p>
      </div>
    </div>
  );
}

/** As people type it: without what every address begins with. */
function shortAddress(): string {
  return `${window.location.host}${paths.joinLesson}`;
}
