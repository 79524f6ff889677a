import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { OtherSchool, OtherSchoolTrouble } from '#sync/other-schools.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { AskFirst } from './ask-first.tsx';
import { Fingerprint } from './fingerprint.tsx';
import styles from './school.module.css';

type RowProps = { school: OtherSchool; onRemove(): Promise<OtherSchoolTrouble | null> };

export function OtherSchoolRow({ school, onRemove }: RowProps) {
  const t = useText('other-schools');
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<OtherSchoolTrouble | null>(null);
  const remove = async () => {
    setAsking(false);
    setTrouble(await onRemove());
  };
  return (
    <div className={styles.section}>
      <Fingerprint school={school} />
      <div className={styles.buttons}>
        <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
          {t('remove.open', { name: school.name })}
        </Button>
      </div>
      {trouble !== null && <Notice tone="warn">{t(`trouble.${trouble}`)}</Notice>}
      {isAsking && (
        <AskFirst
          title={t('remove.title', { name: school.name })}
          what={t('remove.what')}
          yes={
            <Button kind="danger" onPress={remove}>
              {t('remove.yes')}
            </Button>
          }
          no={t('remove.no')}
          onNo={() => setAsking(false)}
        />
      )}
    </div>
  );
}
