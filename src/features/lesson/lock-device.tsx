import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { forgetHere } from './forget-here.ts';
import styles from './lesson.module.css';

/** On a device of the class: the next one who takes it sees nothing of this one. */
export function LockDevice() {
  const t = useText('lesson');
  const profile = useProfile();
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    setLeaving(true);
    await forgetHere(profile);
    await navigate(paths.profiles, { replace: true });
  };
  return (
    <section className={styles.section}>
      <p>{t('lock.what')}</p>
      <Button icon="lock-simple" isWide isDisabled={isLeaving} onPress={leave}>
        {isLeaving ? t('lock.busy') : t('lock.go')}
      </Button>
    </section>
  );
}
