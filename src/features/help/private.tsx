import { type ReactNode, useCallback, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Logo } from '#ui/logo.tsx';
import { paths } from '#ui/paths.ts';
import styles from './help.module.css';
import { HelpIcon } from './help-icon.tsx';
import { useThreeShifts } from './use-three-shifts.ts';

/**
 * Around what nobody else should see on the screen. One tap, or Shift three times, covers it at
 * once, before anything is fetched; the first page takes its place, and *back* does not return to it.
 */
export function Private({ children }: { children: ReactNode }) {
  const t = useText('help');
  const navigate = useNavigate();
  const [isCovered, setCovered] = useState(false);
  const hide = useCallback(() => {
    flushSync(() => setCovered(true));
    document.title = 'Loopboek';
    void navigate(paths.home, { replace: true });
  }, [navigate]);
  useThreeShifts(hide);
  return (
    <div className={styles.private}>
      <div className={styles.exit}>
        <Button icon={<HelpIcon name="eye-slash" />} onPress={hide}>
          {t('exit.go')}
        </Button>
        <p className={styles.keys}>{t('exit.keys')}</p>
      </div>
      {children}
      {isCovered && createPortal(<Cover />, document.body)}
    </div>
  );
}

function Cover() {
  return (
    <div className={styles.cover}>
      <Logo />
    </div>
  );
}
