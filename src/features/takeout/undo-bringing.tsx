import { useState } from 'react';
import type { Brought } from '#along/bring.ts';
import { takeBack } from '#along/take-back.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { BinLink } from '#ui/bin-link.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';

type UndoBringingProps = { space: string; records: Brought['records'] };

/** While the page is open: what this file brought goes again, and nothing that was changed since. */
export function UndoBringing({ space, records }: UndoBringingProps) {
  const t = useText('along');
  const profile = useProfile();
  const { save, problem } = useSaving();
  const [outcome, setOutcome] = useState<'busy' | { gone: number; stays: number } | null>(null);
  if (records.length === 0) return null;
  const undo = async () => {
    setOutcome('busy');
    let done: { gone: number; stays: number } | null = null;
    await save(async () => {
      done = await takeBack(profile, space, records);
    });
    setOutcome(done);
  };
  if (outcome === 'busy') return <p role="status">{t('undo.busy')}</p>;
  if (outcome === null) {
    return (
      <>
        <Button icon="arrow-counter-clockwise" onPress={undo}>
          {t('undo.go')}
        </Button>
        <StorageNotice problem={problem} />
      </>
    );
  }
  return (
    <>
      <Notice tone="good">
        <p>{t('undo.gone', { count: outcome.gone })}</p>
        {outcome.gone > 0 && <p>{t('undo.bin')}</p>}
        {outcome.stays > 0 && <p>{t('undo.stays', { count: outcome.stays })}</p>}
      </Notice>
      <BinLink />
    </>
  );
}
