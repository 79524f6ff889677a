import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useProfiles } from '#storage/use-profile.tsx';
import { signOut } from '#sync/sign-in.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { useReady } from '#ui/use-ready.ts';
import { SharedChoice } from './shared-choice.tsx';
import styles from './sign-in-steps.module.css';
import type { SignedIn } from './use-signing-in.ts';

type WhoIsThisProps = {
  signedIn: SignedIn;
  /** A card can sign in once more for 12 hours; a code is spent. */
  canBeShared: boolean;
  onShare(): Promise<unknown>;
};

/** "Ben jij …?": cards get mixed up, so the name is shown before anything of that person is. */
export function WhoIsThis({ signedIn, canBeShared, onShare }: WhoIsThisProps) {
  const t = useText('profiles');
  const navigate = useNavigate();
  const { profile, answer } = signedIn;
  const others = useProfiles()?.filter(({ person }) => person.id !== profile.person.id) ?? [];
  const [isLeaving, setLeaving] = useState(false);
  const { name } = profile.person;
  const question = useRef<HTMLHeadingElement>(null);
  useReady(true);
  useEffect(() => question.current?.focus(), []);

  async function leave() {
    setLeaving(true);
    await signOut(profile);
    void navigate(paths.welcome, { replace: true, state: { wrongCard: true } });
  }

  return (
    <div className={styles.step}>
      <h2 ref={question} tabIndex={-1} className={styles.question}>
        {profile.person.role === 'parent'
          ? t('who.titleFormal', { name })
          : t('who.title', { name })}
      </h2>
      <Card>
        <div className={styles.who}>
          <Icon name="user" size="large" />
          <div>
            <p className={styles.name}>
              <PersonName name={name} />
            </p>
            <p>{t(`who.role.${profile.person.role}`)}</p>
            <p>{t('who.school', { school: profile.school.name })}</p>
          </div>
        </div>
      </Card>
      <Button
        kind="primary"
        icon="check"
        isWide
        onPress={() => void navigate('/', { replace: true })}
      >
        {t('who.yes')}
      </Button>
      {answer.choosePictures && (
        <LinkButton to={paths.pictures} icon="lock-simple" isWide>
          {t('who.picturesOffer')}
        </LinkButton>
      )}
      {canBeShared && (
        <SharedChoice
          isShared={profile.shared}
          isDisabled={profile.shared}
          onChange={() => void onShare()}
        />
      )}
      {others.length > 0 && <p className={styles.hint}>{t('who.added')}</p>}
      <Button kind="quiet" icon="x" isDisabled={isLeaving} onPress={leave}>
        {t('who.no')}
      </Button>
    </div>
  );
}
