import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Choice } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { changeTheme, type Theme, themeOfDevice } from '#ui/theme.ts';
import { Setting } from './setting.tsx';
import styles from './settings.module.css';

export function LookSetting() {
  const t = useText('settings');
  const [theme, setTheme] = useState<Theme>(themeOfDevice);
  function choose(chosen: Theme) {
    changeTheme(chosen);
    setTheme(chosen);
  }
  return (
    <Setting title={t('look.title')}>
      <Choice
        legend={t('look.title')}
        isLegendHidden
        isInline
        options={[
          { value: 'light', label: <Look icon="sun">{t('look.light')}</Look> },
          { value: 'dark', label: <Look icon="moon">{t('look.dark')}</Look> },
          { value: 'device', label: <Look icon="device-mobile">{t('look.device')}</Look> },
        ]}
        value={theme}
        onChange={choose}
      />
    </Setting>
  );
}

function Look({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <span className={styles.look}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
