import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { AskToRemove } from '#ui/ask-to-remove.tsx';
import { paths } from '#ui/paths.ts';

/** Taking a note away takes it from everybody who reads it. */
export function RemoveNote({ note }: { note: RecordView }) {
  const t = useText('staff');
  const profile = useProfile();
  const navigate = useNavigate();
  const { save, problem } = useSaving();
  const remove = async () => {
    const isGone = await save(() => deleteRecord(profile, note.space, note.record));
    if (isGone) await navigate(paths.youngPerson(note.space), { replace: true });
  };
  return (
    <AskToRemove
      label={t('note.remove')}
      sure={t('note.removeSure')}
      no={t('note.removeNo')}
      yes={t('note.removeYes')}
      problem={problem}
      onRemove={remove}
    />
  );
}
