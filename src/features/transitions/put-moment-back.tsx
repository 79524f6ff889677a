import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { AskToRemove } from '#ui/ask-to-remove.tsx';
import { paths } from '#ui/paths.ts';

/** New steps begin again as the app proposes; those that run keep what they began with. */
export function PutMomentBack({ view }: { view: RecordView }) {
  const t = useText('desk');
  const profile = useProfile();
  const navigate = useNavigate();
  const { save, problem } = useSaving();
  const remove = async () => {
    const isGone = await save(() => deleteRecord(profile, view.space, view.record));
    if (isGone) await navigate(paths.moments, { replace: true });
  };
  return (
    <AskToRemove
      label={t('moments.reset')}
      sure={t('moments.resetSure')}
      no={t('moments.resetNo')}
      problem={problem}
      onRemove={remove}
    />
  );
}
