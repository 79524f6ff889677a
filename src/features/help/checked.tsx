import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './help.module.css';
import type { Service } from './service.ts';

/** On which day the school last looked whether it is right; or, plainly, that it has not yet. */
export function Checked({ service }: { service: Service }) {
  const t = useText('help');
  const dates = useDates();
  const { checkedOn, owner } = service;
  const day = checkedOn === null ? '' : dates.text({ day: checkedOn }, 'day');
  const by = owner === '' ? t('checked.on', { day }) : t('checked.by', { day, name: owner });
  return (
    <span className={styles.checked}>
      <Icon name={checkedOn === null ? 'question' : 'check'} size="small" />
      <span>{checkedOn === null ? t('checked.not') : by}</span>
    </span>
  );
}
