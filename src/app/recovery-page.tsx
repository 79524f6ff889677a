import { useEffect, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { bringBack, type StillIn, whoIsStillIn } from '#sync/recall.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { peopleOfSign } from './lost-work.ts';

/**
 * The browser cleared this device. What reached school comes back: by one tap for who is still
 * signed in, and with a card for everybody.
 */
export function RecoveryPage() {
  const t = useText('app');
  const people = useStillIn();
  const hasSession = people.length > 0;
  return (
    <Page title={t('recovery.title')}>
      <EmptyState art={<Art name="lost" />}>
        <p>{t('recovery.text')}</p>
        {people.map((who) => (
          <Button
            key={who.person.id}
            kind="primary"
            icon="arrow-counter-clockwise"
            isWide
            onPress={() => void bringBack(who).catch(reportError)}
          >
            {t('recovery.again', { name: who.person.name })}
          </Button>
        ))}
        <LinkButton to={paths.scan} kind={hasSession ? 'plain' : 'primary'} icon="qr-code" isWide>
          {t('recovery.scan')}
        </LinkButton>
        <LinkButton to={`${paths.welcome}?hoe=code`} icon="keyboard" isWide>
          {t('recovery.code')}
        </LinkButton>
        <p>{t('recovery.help')}</p>
      </EmptyState>
    </Page>
  );
}

function useStillIn(): StillIn[] {
  const [people, setPeople] = useState<StillIn[]>([]);
  useEffect(() => {
    let ended = false;
    void whoIsStillIn(peopleOfSign()).then((found) => {
      if (!ended) setPeople(found);
    });
    return () => {
      ended = true;
    };
  }, []);
  return people;
}
