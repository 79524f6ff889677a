import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { restoreRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';

/** Right after, and for thirty days: one tap brings it back as it was. */
export function ThrownAway({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const ui = useText('ui');
  const { save, problem } = useSaving();
  return (
    <Page
      title={t('delete.done')}
      back={paths.loopbook}
      actions={
        <>
          <Button
            kind="primary"
            icon="arrow-counter-clockwise"
            onPress={() => save(() => restoreRecord(profile, view.space, view.record))}
          >
            {t('delete.undo')}
          </Button>
          <LinkButton to={paths.loopbook}>{t('entry.back')}</LinkButton>
        </>
      }
    >
      <Notice tone="good">
        <p>{t('bin.hint')}</p>
        <p>{t('delete.onlyMe')}</p>
      </Notice>
      {problem !== null && <Notice tone="error">{ui(`storage.${problem}`)}</Notice>}
    </Page>
  );
}
