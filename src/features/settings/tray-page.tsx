import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useHeld } from '#sync/held.ts';
import { Art } from '#ui/art.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { HeldCard } from './held-card.tsx';
import styles from './settings.module.css';

/** What the school could not take: the words themselves, why, and how to go on with them. */
export function TrayPage() {
  const t = useText('settings');
  const isFormal = useProfile().person.role === 'parent';
  const held = useHeld();
  const [done, setDone] = useState<'takenBack' | 'asked' | null>(null);
  if (held === undefined) return <Loading />;
  return (
    <Page title={t('tray.title')} back={paths.settings}>
      {done !== null && <Notice tone="good">{t(`tray.${done}`)}</Notice>}
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
                <HeldCard
                  row={row}
                  onTaken={() => setDone('takenBack')}
                  onAsked={() => setDone('asked')}
                />
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{t('tray.ask')}</p>
        </>
      )}
    </Page>
  );
}
