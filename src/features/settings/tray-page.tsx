import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type HeldView, takeBack, useHeld } from '#sync/held.ts';
import { syncNow } from '#sync/start-sync.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';
import styles from './settings.module.css';
import { kindKey, reasonKey } from './tray-words.ts';

/** What the school could not take: the words themselves, why, and how to go on with them. */
export function TrayPage() {
  const t = useText('settings');
  const isFormal = useProfile().person.role === 'parent';
  const held = useHeld();
  const [isTaken, setTaken] = useState(false);
  if (held === undefined) return <Loading />;
  return (
    <Page title={t('tray.title')} back={paths.settings}>
      {isTaken && <Notice tone="good">{t('tray.takenBack')}</Notice>}
      {held.length === 0 ? (
        <EmptyState art={<Art name="welcome" />}>
          <p>{t('tray.empty')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{isFormal ? t('tray.introFormal') : t('tray.intro')}</p>
          <ul className={styles.held}>
            {held.map((row) => (
              <li key={row.id}>
                <Held row={row} onTaken={() => setTaken(true)} />
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{t('tray.ask')}</p>
        </>
      )}
    </Page>
  );
}

function Held({ row, onTaken }: { row: HeldView; onTaken(): void }) {
  const t = useText('settings');
  const profile = useProfile();
  const [hasFailed, setFailed] = useState(false);
  const hasWords = row.text.trim() !== '';

  async function take() {
    try {
      await takeBack(profile, row.id);
    } catch {
      // The words stay where they are; a full disk or a closed database is told in words.
      setFailed(true);
      return;
    }
    if (hasWords) onTaken();
    syncNow();
  }

  return (
    <Card>
      <h2>{t(`tray.kind.${kindKey(row.kind)}`)}</h2>
      {row.at > 0 && (
        <p className={styles.quiet}>
          {t('tray.from')} <When instant={row.at} />
        </p>
      )}
      {hasWords && (
        <p className={styles.words} dir="auto">
          {row.text}
        </p>
      )}
      <p>{t(`tray.reason.${reasonKey(row.reason)}`)}</p>
      <p>{hasWords ? t('tray.what.words') : t('tray.what.noWords')}</p>
      {hasFailed && <Notice tone="error">{t('tray.failed')}</Notice>}
      <Button kind="primary" icon="arrow-counter-clockwise" onPress={take}>
        {hasWords ? t('tray.takeBack') : t('tray.close')}
      </Button>
    </Card>
  );
}
