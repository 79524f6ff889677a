import { useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useChangingPlace } from '#media/asking/use-changing-place.ts';
import { cameFor } from '#storage/came-for.ts';
import type { Profile } from '#storage/profiles.ts';
import { useActiveProfile, useProfiles } from '#storage/use-profile.tsx';
import { useSyncState } from '#sync/use-sync-state.ts';
import { Art } from '#ui/art.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './sign-in-steps.module.css';
import { typedCodePath } from './typed-code.ts';

/** "Wie gebruikt Loopboek nu?": changes place with someone else on the same device, also offline. */
export function ProfilesPage() {
  const t = useText('profiles');
  const profiles = useProfiles();
  const active = useActiveProfile();
  const [asked, setAsked] = useState<Profile | null>(null);
  if (profiles === undefined || active === undefined) return <Loading />;
  if (profiles.length === 0) return <Navigate to={paths.welcome} replace />;
  return (
    <Page
      title={t('profiles.title')}
      back={active === null ? paths.welcome : paths.home}
      art={<Art name="hands" />}
    >
      <div className={styles.step}>
        <ProfileRows profiles={profiles} active={active} onLocked={setAsked} />
        {asked && <HowToUnlock profile={asked} />}
        {active?.shared && <Notice>{t('profiles.sharedAdvice')}</Notice>}
        {active && (
          <LinkButton to={paths.settings} icon="sign-out" isWide>
            {t('profiles.signOut', { name: active.person.name })}
          </LinkButton>
        )}
        <h2>{t('profiles.add')}</h2>
        <WaysIn />
      </div>
    </Page>
  );
}

type ProfileRowsProps = {
  profiles: readonly Profile[];
  active: Profile | null;
  onLocked(profile: Profile): void;
};

function ProfileRows({ profiles, active, onLocked }: ProfileRowsProps) {
  const t = useText('profiles');
  const change = useChangingPlace();
  const { state } = useLocation();

  async function open(profile: Profile) {
    if (profile.locked) {
      onLocked(profile);
      return;
    }
    // Whoever followed a deep link and had to say first who they are, goes on to it.
    const from = typeof state?.from === 'string' ? state.from : cameFor(profile.person.role);
    await change(profile, from ?? paths.home);
  }

  return (
    <Rows label={t('profiles.title')}>
      {profiles.map((profile) => (
        <Row
          key={profile.person.id}
          start={<Icon name={profile.locked ? 'lock-simple' : 'user'} />}
          title={<PersonName name={profile.person.name} />}
          text={
            <>
              {t(`who.role.${profile.person.role}`)}
              {' · '}
              <bdi>{profile.school.name}</bdi>
            </>
          }
          end={<ProfileState profile={profile} active={active} />}
          onPress={() => open(profile)}
        />
      ))}
    </Rows>
  );
}

function ProfileState({ profile, active }: { profile: Profile; active: Profile | null }) {
  const t = useText('profiles');
  if (profile.locked) return <Tag>{t('profiles.locked')}</Tag>;
  if (profile.person.id !== active?.person.id) return null;
  return <Tag tone="munt">{t('profiles.now')}</Tag>;
}

/** Behind a lock nothing of that person is on this device any more: only their card brings it back. */
function HowToUnlock({ profile }: { profile: Profile }) {
  const t = useText('profiles');
  const { online } = useSyncState();
  return (
    <Notice>
      <p>{t('profiles.lockedHow', { name: profile.person.name })}</p>
      {!online && <p>{t('profiles.lockedOffline')}</p>}
    </Notice>
  );
}

function WaysIn() {
  const t = useText('profiles');
  return (
    <>
      <LinkButton to={paths.scan} icon="qr-code" isWide>
        {t('profiles.scan')}
      </LinkButton>
      <LinkButton to={typedCodePath} icon="keyboard" isWide>
        {t('profiles.code')}
      </LinkButton>
    </>
  );
}
