import { useState } from 'react';
import { noteYears } from '#domain/note-keeping.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** How long the notes of staff stay. Shorter takes notes away for good, but not within a month. */
export function KeepNotes({ school, onDone }: { school: KnownSchool; onDone(): void }) {
  const t = useText('school');
  const [years, setYears] = useState(() => school.view.notes?.years ?? null);
  const { trouble, isBusy, run } = useDoing();
  const chosen = noteYears.find((one) => one === years);
  const save = async () => {
    if (chosen === undefined) return;
    if (await run(() => school.change({ do: 'keep-notes', years: chosen }))) onDone();
  };
  return (
    <Dialog
      isOpen
      title={t('notes.title')}
      onClose={onDone}
      actions={
        <>
          <Button kind="primary" onPress={save} isDisabled={isBusy || chosen === undefined}>
            {t('school.save')}
          </Button>
          <Button onPress={onDone}>{t('school.cancel')}</Button>
        </>
      }
    >
      <p>{t('notes.what')}</p>
      <Choice
        legend={t('notes.title')}
        isLegendHidden
        options={noteYears.map((one) => ({ value: `${one}`, label: t(`notes.years.${one}`) }))}
        value={chosen === undefined ? null : `${chosen}`}
        onChange={(value) => setYears(Number(value))}
      />
      <p>{t('notes.grace')}</p>
      <TroubleNotice trouble={trouble} />
    </Dialog>
  );
}
