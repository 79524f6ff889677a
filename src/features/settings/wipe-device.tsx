import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isNoteToSelf } from '#domain/record-kind.ts';
import { useText } from '#i18n/use-text.ts';
import { type Profile, wipeProfile } from '#storage/profiles.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { signOut } from '#sync/sign-out.ts';
import { syncNow } from '#sync/sync-now.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './settings.module.css';

/**
 * Takes this person off this device, words included. What is not yet safe at school is named
 * first, with its own words, because nothing brings it back afterwards.
 */
export function WipeDevice({ profile, onKeep }: { profile: Profile; onKeep(): void }) {
  const t = useText('settings');
  const navigate = useNavigate();
  const records = useRecords({});
  const [isBusy, setBusy] = useState(false);
  const unsafe = records?.filter(({ state, kind }) => state !== 'safe' && !isNoteToSelf(kind));

  async function wipe() {
    setBusy(true);
    await signOut(profile);
    await wipeProfile(profile.person.id);
    void navigate(paths.welcome, { replace: true });
  }

  return (
    <Dialog
      isOpen
      title={t('wipe.title')}
      onClose={onKeep}
      actions={
        <>
          <Button icon="x" isDisabled={isBusy} onPress={onKeep}>
            {t('wipe.keep')}
          </Button>
          {unsafe !== undefined && unsafe.length > 0 && (
            <Button kind="primary" icon="upload-simple" isDisabled={isBusy} onPress={syncNow}>
              {t('wipe.trySend')}
            </Button>
          )}
          {unsafe !== undefined && (
            <Button kind="danger" icon="trash" isDisabled={isBusy} onPress={wipe}>
              {unsafe.length > 0 ? t('wipe.lose', { count: unsafe.length }) : t('wipe.sure')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('wipe.what', { name: profile.person.name })}</p>
      {unsafe === undefined ? <Loading /> : <NotSafe unsafe={unsafe} />}
    </Dialog>
  );
}

function NotSafe({ unsafe }: { unsafe: readonly RecordView[] }) {
  const t = useText('settings');
  if (unsafe.length === 0) return <p>{t('wipe.allSafe')}</p>;
  return (
    <Notice tone="warn">
      <p>{t('wipe.notSafe')}</p>
      <ul className={styles.unsafe}>
        {unsafe.map((view) => (
          <li key={view.record}>
            <bdi>{wordsOf(view) || t('wipe.untitled')}</bdi>
          </li>
        ))}
      </ul>
      <p>{t('wipe.notSafeAdvice')}</p>
    </Notice>
  );
}

/** The first words of whatever was written, to recognise it by. */
function wordsOf(view: RecordView): string {
  const fields = Object.keys(view.fields).filter((field) => field.startsWith('answer.'));
  const words = ['title', 'text', 'question', ...fields]
    .map((field) => text(view, field).trim())
    .find((found) => found !== '');
  return (words ?? '').slice(0, 80);
}
