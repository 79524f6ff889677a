import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';

/** Taking a note away takes it from everybody who reads it, so it is asked once. */
export function RemoveNote({ note }: { note: RecordView }) {
  const t = useText('review');
  const profile = useProfile();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const saving = useSaving();
  const remove = async () => {
    const isGone = await saving.save(() => deleteRecord(profile, note.space, note.record));
    if (isGone) await navigate(paths.youngPerson(note.space), { replace: true });
  };
  return (
    <>
      <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
        {t('note.remove')}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={t('note.remove')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('note.removeNo')}</Button>
            <Button kind="danger" icon="trash" onPress={remove}>
              {t('note.removeYes')}
            </Button>
          </>
        }
      >
        <p>{t('note.removeSure')}</p>
        <StorageNotice problem={saving.problem} />
      </Dialog>
    </>
  );
}
