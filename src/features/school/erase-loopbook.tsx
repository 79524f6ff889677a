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
  const [trouble, setTrouble] = useState<EraseTrouble | null>(null);
  const need = needOf({ name, wanted: pupil.name, hasReason: reason !== null });

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
      {need !== null && <p>{t(need)}</p>}
      <Button
        kind="danger"
        icon="trash"
        isDisabled={isBusy || need !== null}
        onPress={() => setAsking(true)}
      >
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

type Given = { name: string; wanted: string; hasReason: boolean };

/** What is still missing, in words: the button waits for it. A name half typed is not wrong yet. */
function needOf({ name, wanted, hasReason }: Given) {
  if (!hasReason) return 'loopbook.reasonFirst';
  const typed = cleanName(name).toLocaleLowerCase();
  const whole = wanted.toLocaleLowerCase();
  if (typed === whole) return null;
  return whole.startsWith(typed) ? 'loopbook.nameFirst' : 'trouble.name';
}
