import { useState } from 'react';
import { longestSpeaker, spokenByField } from '#domain/spoken-by.ts';
import { useText } from '#i18n/use-text.ts';
import type { Editing } from '#storage/use-editing.ts';
import { Button } from '#ui/button.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './who-speaks.module.css';

/** "Iemand thuis spreekt": whoever reads it knows that mama told it and who wrote it down. */
export function SomeoneAtHome({ editing }: { editing: Editing }) {
  const t = useText('forms');
  const speaker = String(editing.values[spokenByField] ?? '');
  const [isAsked, setAsked] = useState(false);
  if (!isAsked && speaker === '') {
    return (
      <Button kind="quiet" icon="house" onPress={() => setAsked(true)}>
        {t('who.home')}
      </Button>
    );
  }
  return (
    <div className={styles.someone}>
      <TextField
        label={t('who.homeName')}
        hint={t('who.homeHint')}
        value={speaker}
        maxLength={longestSpeaker}
        onChange={(name) => editing.change(spokenByField, name === '' ? null : name)}
      />
      <Button
        kind="quiet"
        icon="x"
        onPress={() => {
          setAsked(false);
          if (speaker !== '') editing.change(spokenByField, null);
        }}
      >
        {t('who.myself')}
      </Button>
    </div>
  );
}
