import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { cameFor } from '#storage/came-for.ts';
import { updateProfile } from '#storage/profiles.ts';
import { useProfiles } from '#storage/use-profile.tsx';
import { endSession, listSessions } from '#sync/sign-in.ts';
import { signOut } from '#sync/sign-out.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { useReady } from '#ui/use-ready.ts';
import { SharedChoice } from './shared-choice.tsx';
import styles from './sign-in-steps.module.css';
import type { SignedIn } from './use-signing-in.ts';

type WhoIsThisProps = {
  signedIn: SignedIn;
  /** A card can sign in once more for 12 hours; a code is spent. */
  canBeShared: boolean;
  onShare(): Promise<unknown>;
  onNotMe(): void;
};

/** "Ben jij …?": cards get mixed up, so the name is shown before anything of that person is. */
export function WhoIsThis({ signedIn, canBeShared, onShare, onNotMe }: WhoIsThisProps) {
  const t = useText('profiles');
  const navigate = useNavigate();
  const { profile, answer } = signedIn;
  const { name, role } = profile.person;
  const title = role === 'parent' ? 'who.titleFormal' : 'who.title';
  const others = useProfiles()?.filter(({ person }) => person.id !== profile.person.id) ?? [];
  const [isLeaving, setLeaving] = useState(false);
  useReady(true);

  /** Signs in once more for 12 hours, and ends the long session that this device just had. */
  async function share() {
    const before = await listSessions(profile);
    await onShare();
    const long = before.ok ? before.sessions.find(({ mine }) => mine) : undefined;
    if (long !== undefined) await endSession(profile, long.id);
  }

  /** At once: nothing of that person stays on this device while somebody thinks about it. */
  async function leave() {
    setLeaving(true);
    await signOut(profile);
    if (canBeShared) onNotMe();
    else void navigate(paths.welcome, { replace: true, state: { wrongCard: true } });
  }

  return (
    <Page
      title={t(title, { name })}
      heading={<TwoLanguages from="profiles" k={title} values={{ name }} />}
      art={<Art name="welcome" />}
      onLanguage={(language) => updateProfile(profile.person.id, { language })}
      isTask
    >
      <div className={styles.step}>
        <Card tone="kobalt">
          <div className={styles.who}>
            <Icon name="user" size="large" />
            <div>
              <p className={styles.role}>{t(`who.role.${role}`)}</p>
              <p>{t('who.school', { school: profile.school.name })}</p>
            </div>
          </div>
        </Card>
        <Button
          kind="primary"
          icon="check"
          isWide
          onPress={() => void navigate(cameFor(role) ?? paths.home, { replace: true })}
        >
          <TwoLanguages from="profiles" k="who.yes" />
        </Button>
        <Button icon="x" isWide isDisabled={isLeaving} onPress={leave}>
          <TwoLanguages from="profiles" k="who.no" />
        </Button>
        {answer.choosePictures && <PicturesOffer />}
        {canBeShared && (
          <SharedChoice
            isShared={profile.shared}
            isDisabled={profile.shared}
            onChange={() => void share()}
          />
        )}
        {others.length > 0 && <p className={styles.hint}>{t('who.added')}</p>}
      </div>
    </Page>
  );
}

/** Asked for at the first sign-in, and never in the way of it. */
function PicturesOffer() {
  const t = useText('profiles');
  return (
    <div className={styles.offer}>
      <p>{t('who.picturesWhy')}</p>
      <LinkButton to={paths.pictures} icon="lock-simple" isWide>
        {t('who.picturesOffer')}
      </LinkButton>
    </div>
  );
}
