import { useState } from 'react';
import { groups, isGroup } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { cleanName } from './name-text.ts';
import type { SchoolClass } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

type EditClassProps = { school: KnownSchool; of: SchoolClass; onDone(): void };

export function EditClass({ school, of, onDone }: EditClassProps) {
  const t = useText('school');
  const [name, setName] = useState(of.name);
  const [chosen, setChosen] = useState(of.groups.filter(isGroup));
  const { trouble, isBusy, run } = useDoing();
  const save = async () => {
    const isDone = await run(() =>
      school.change({ do: 'rename-class', id: of.id, name: cleanName(name), groups: chosen }),
    );
    if (isDone) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('class.edit')}
      onClose={onDone}
      actions={
        <>
          <Button kind="primary" onPress={save} isDisabled={isBusy || cleanName(name) === ''}>
            {t('class.save')}
          </Button>
          <Button onPress={onDone}>{t('class.cancel')}</Button>
        </>
      }
    >
      <TextField label={t('class.name')} value={name} onChange={setName} maxLength={nameLength} />
      <CheckList
        legend={t('class.groups')}
        value={chosen}
        onChange={setChosen}
        options={groups
          .filter((group) => group !== 'OU')
          .map((group) => ({ value: group, label: t(`group.${group}`) }))}
      />
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
}
