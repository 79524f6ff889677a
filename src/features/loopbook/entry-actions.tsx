import { useState } from 'react';
import { mayDelete, mayEdit } from '#domain/access.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { deleteRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import styles from './loopbook.module.css';

/** What this person may do with it: go on, change it, look back, throw it away. */
export function EntryActions({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const me = { person: profile.person.id, role: profile.person.role };
  const isDraft = first(view, 'kept') === undefined;
  const isOpenStep = view.kind === 'step' && !isDraft && first(view, 'lookBack') === undefined;
  const isEditable = view.kind === 'entry' || (view.kind === 'step' && view.mine);
  const edit = isEditable && mayEdit(me, view, null, profile.now());
  const activity = view.kind === 'step' ? 'small-step' : text(view, 'activity');
  const canDelete = mayDelete(me, view);
  if (!edit && !canDelete && !isOpenStep) return null;
  return (
    <div className={styles.actions}>
      {isOpenStep && (
        <LinkButton to={paths.activity('did-it-work', view.record)} kind="primary">
          {t('entry.lookBackGo')}
        </LinkButton>
      )}
      {edit && (
        <LinkButton
          to={paths.activity(activity, view.record)}
          kind={isDraft ? 'primary' : 'plain'}
          icon="pencil-simple"
        >
          {isDraft ? t('entry.goOn') : t('entry.edit')}
        </LinkButton>
      )}
      {canDelete && <ThrowAway view={view} />}
    </div>
  );
}

function ThrowAway({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
        {t('entry.delete')}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={t('delete.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('delete.no')}</Button>
            <Button kind="danger" onPress={() => deleteRecord(profile, view.space, view.record)}>
              {t('delete.yes')}
            </Button>
          </>
        }
      >
        <p>{t('delete.text')}</p>
        {view.audience.length > 0 && <p>{t('delete.takesAway')}</p>}
      </Dialog>
    </>
  );
}
