import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { cleanName } from './name-text.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

export function RenameSchool({ school, onDone }: { school: KnownSchool; onDone(): void }) {
  const t = useText('school');
  const [name, setName] = useState(school.view.school.name);
  const { trouble, isBusy, run } = useDoing();
  const save = async () => {
    const isDone = await run(() => school.change({ do: 'name-school', name: cleanName(name) }));
    if (isDone) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('school.renameTitle')}
      onClose={onDone}
      actions={
        <>
          <Button kind="primary" onPress={save} isDisabled={isBusy || cleanName(name) === ''}>
            {t('school.save')}
          </Button>
          <Button onPress={onDone}>{t('school.cancel')}</Button>
        </>
      }
    >
      <TextField label={t('school.name')} value={name} onChange={setName} maxLength={nameLength} />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
}
