import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import type { Profile } from '#storage/profiles.ts';
import { signOut } from '#sync/sign-out.ts';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { paths } from '#ui/paths.ts';
import { Setting } from './setting.tsx';
import { WipeDevice } from './wipe-device.tsx';

/** Two ways to go: a lock that loses nothing, and a clean device for who borrowed it. */
export function Leaving({ profile }: { profile: Profile }) {
  const t = useText('settings');
  const [asked, setAsked] = useState<'sign-out' | 'wipe' | null>(null);
  return (
    <Setting title={t('leave.title')}>
      <Button icon="sign-out" isWide onPress={() => setAsked('sign-out')}>
        {t('leave.signOut')}
      </Button>
      <Button kind="quiet" icon="trash" isWide onPress={() => setAsked('wipe')}>
        {t('wipe.go')}
      </Button>
      {asked === 'sign-out' && <SignOut profile={profile} onStay={() => setAsked(null)} />}
      {asked === 'wipe' && <WipeDevice profile={profile} onKeep={() => setAsked(null)} />}
    </Setting>
  );
}

function SignOut({ profile, onStay }: { profile: Profile; onStay(): void }) {
  const t = useText('settings');
  const navigate = useNavigate();
  const { waiting } = useSyncState();
  const [isLeaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    await signOut(profile);
    void navigate(paths.profiles, { replace: true });
  }

  return (
    <Dialog
      isOpen
      title={t('leave.sure')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" icon="sign-out" isDisabled={isLeaving} onPress={leave}>
            {isLeaving ? t('leave.busy') : t('leave.signOut')}
          </Button>
          <Button icon="x" isDisabled={isLeaving} onPress={onStay}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.what')}</p>
      {waiting > 0 && <p>{t('leave.waiting', { count: waiting })}</p>}
    </Dialog>
  );
}
