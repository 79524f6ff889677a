import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type EraseTrouble, eraseForGood } from '#sync/erasing.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { AskFirst } from './ask-first.tsx';
import { nameLength } from './class-list.ts';
import type { ErasingProps } from './erasing-props.ts';
import { cleanName } from './name-text.ts';
import styles from './school.module.css';

/** All of it, for one pupil: the name is typed, so that nobody does it to the wrong one by a tap. */
export function EraseLoopbook({ pupil, reason, onErased }: ErasingProps) {
  const t = useText('erasing');
  const profile = useProfile();
  const [name, setName] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<EraseTrouble | 'reason' | 'name' | null>(null);
  const isSame = cleanName(name).toLocaleLowerCase() === pupil.name.toLocaleLowerCase();

  function begin() {
    if (!isSame) setTrouble('name');
    else if (reason === null) setTrouble('reason');
    else setAsking(true);
  }

  async function erase() {
    setAsking(false);
    if (reason === null) return;
    setBusy(true);
    const done = await eraseForGood(profile, { what: 'loopbook', pupil: pupil.id, reason });
    setBusy(false);
    setTrouble(done.ok ? null : done.reason);
    if (!done.ok) return;
    setName('');
    onErased();
  }

  return (
    <div className={styles.form}>
      <TextField
        label={t('loopbook.name')}
        value={name}
        onChange={setName}
        maxLength={nameLength}
      />
      {trouble !== null && <Notice tone="warn">{t(`trouble.${trouble}`)}</Notice>}
      <Button kind="danger" icon="trash" isDisabled={isBusy} onPress={begin}>
        {t('loopbook.erase')}
      </Button>
      {isAsking && (
        <AskFirst
          title={t('sure.title')}
          what={t('sure.loopbook', { name: pupil.name })}
          no={t('sure.no')}
          onNo={() => setAsking(false)}
          yes={
            <Button kind="danger" icon="trash" onPress={erase}>
              {t('sure.yes')}
            </Button>
          }
        />
      )}
    </div>
  );
}
