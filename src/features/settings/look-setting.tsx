import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Choice } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';
import { changeTheme, type Theme, themeOfDevice } from '#ui/theme.ts';
import { Setting } from './setting.tsx';

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
          { value: 'light', label: t('look.light'), art: <Icon name="sun" /> },
          { value: 'dark', label: t('look.dark'), art: <Icon name="moon" /> },
          { value: 'device', label: t('look.device'), art: <Icon name="device-mobile" /> },
        ]}
        value={theme}
        onChange={choose}
      />
    </Setting>
  );
}
