import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { withdrawCard } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { AskFirst } from './ask-first.tsx';
import { CardState } from './card-state.tsx';
import styles from './school.module.css';
import type { SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

/** The card of one person: a new one, or none any more when it was lost. */
export function OwnCard({ school, person }: { school: KnownSchool; person: SchoolPerson }) {
  const t = useText('school');
  const profile = useProfile();
  const [isAsking, setAsking] = useState(false);
  const [isWithdrawn, setWithdrawn] = useState(false);
  const { trouble, isBusy, run } = useDoing();
  const { name, card } = person;

  async function withdraw() {
    setAsking(false);
    const isDone = await run(() => withdrawCard(profile, person.id));
    setWithdrawn(isDone);
    if (isDone) await school.reload();
  }

  return (
    <section className={styles.section}>
      <h2>{t('card.title')}</h2>
      <p>
        <CardState card={card} />
      </p>
      {isWithdrawn && <Notice tone="good">{t('card.withdrawn', { name })}</Notice>}
      <TroubleNotice trouble={trouble} />
      <div className={styles.buttons}>
        <LinkButton to={`${paths.cards('team')}?wie=${person.id}`} icon="qr-code">
          {t('card.print')}
        </LinkButton>
        {(card === 'printed' || card === 'used') && (
          <Button kind="quiet" icon="x" isDisabled={isBusy} onPress={() => setAsking(true)}>
            {t('card.withdraw')}
          </Button>
        )}
      </div>
      {isAsking && (
        <AskFirst
          title={t('card.withdrawTitle', { name })}
          what={t('card.withdrawWhat')}
          no={t('card.withdrawNo')}
          onNo={() => setAsking(false)}
          yes={
            <Button kind="danger" onPress={withdraw}>
              {t('card.withdrawYes')}
            </Button>
          }
        />
      )}
    </section>
  );
}
