import { useState } from 'react';
import { mayDelete, mayEdit, mayReadVersions } from '#domain/access.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { deleteRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './loopbook.module.css';

/** The one way on: a draft to finish, a step to look back at. Null where nothing calls. */
export function nextAddress(view: RecordView): { word: 'goOn' | 'lookBackGo'; to: string } | null {
  const isDraft = first(view, 'kept') === undefined;
  if (view.kind === 'step' && !isDraft && first(view, 'lookBack') === undefined) {
    return { word: 'lookBackGo', to: paths.activity('did-it-work', view.record) };
  }
  if (!view.mine || !isDraft) return null;
  if (view.kind !== 'entry' && view.kind !== 'step') return null;
  return { word: 'goOn', to: paths.activity(activityOf(view), view.record) };
}

/** What else this person may do with it: change it, throw it away. */
export function EntryActions({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const me = { person: profile.person.id, role: profile.person.role };
  const isKept = first(view, 'kept') !== undefined;
  const isMine = view.kind === 'entry' || (view.kind === 'step' && view.mine);
  const canEdit = isMine && isKept && mayEdit(me, view, null, profile.now());
  const canDelete = mayDelete(me, view);
  const canLookBack = mayReadVersions(me, view, null, profile.now());
  if (!canEdit && !canDelete && !canLookBack) return null;
  return (
    <div className={styles.actions}>
      {canEdit && (
        <LinkButton to={paths.activity(activityOf(view), view.record)} icon="pencil-simple">
          {t('entry.edit')}
        </LinkButton>
      )}
      {view.kind === 'entry' && view.mine && isKept && (
        <LinkButton to={paths.conversationAbout(view.space, view.record)} icon="chat-circle-text">
          {t('entry.talk')}
        </LinkButton>
      )}
      {canLookBack && <HistoryLink space={view.space} record={view.record} />}
      {canDelete && <ThrowAway view={view} />}
    </div>
  );
}

function activityOf(view: RecordView): string {
  return view.kind === 'step' ? 'small-step' : text(view, 'activity');
}

function ThrowAway({ view }: { view: RecordView }) {
  const t = useText('loopbook');
  const profile = useProfile();
  const ui = useText('ui');
  const { save, problem } = useSaving();
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
            <Button
              kind="danger"
              onPress={() => save(() => deleteRecord(profile, view.space, view.record))}
            >
              {t('delete.yes')}
            </Button>
          </>
        }
      >
        <p>{t('delete.text')}</p>
        {view.audience.length > 0 && <p>{t('delete.takesAway')}</p>}
        {problem !== null && <Notice tone="error">{ui(`storage.${problem}`)}</Notice>}
      </Dialog>
    </>
  );
}
