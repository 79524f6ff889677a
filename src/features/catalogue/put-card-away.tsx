import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { AskToRemove } from '#ui/ask-to-remove.tsx';
import { paths } from '#ui/paths.ts';

/** No pupil is offered the card any more. What they made with it keeps its question. */
export function PutCardAway({ view }: { view: RecordView }) {
  const t = useText('all-cards');
  const profile = useProfile();
  const navigate = useNavigate();
  const { save, problem } = useSaving();
  const remove = async () => {
    const isGone = await save(() => deleteRecord(profile, view.space, view.record));
    if (isGone) await navigate(paths.allCards, { replace: true });
  };
  return (
    <AskToRemove
      label={t('edit.remove')}
      sure={t('edit.removeSure')}
      no={t('edit.removeNo')}
      problem={problem}
      onRemove={remove}
    />
  );
}
