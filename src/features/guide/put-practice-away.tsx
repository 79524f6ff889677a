import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { AskToRemove } from '#ui/ask-to-remove.tsx';
import { paths } from '#ui/paths.ts';

/** Colleagues read it no more; whoever wrote it finds it among what they threw away. */
export function PutPracticeAway({ view }: { view: RecordView }) {
  const t = useText('guide');
  const profile = useProfile();
  const navigate = useNavigate();
  const { save, problem } = useSaving();
  const remove = async () => {
    const isGone = await save(() => deleteRecord(profile, view.space, view.record));
    if (isGone) await navigate(paths.guide, { replace: true });
  };
  return (
    <AskToRemove
      label={t('practice.remove')}
      sure={t('practice.removeSure')}
      no={t('practice.removeNo')}
      problem={problem}
      onRemove={remove}
    />
  );
}
