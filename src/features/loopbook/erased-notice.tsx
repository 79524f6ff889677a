import { dayOf } from '#domain/calendar.ts';
import type { Instant } from '#domain/instant.ts';
import { useText } from '#i18n/use-text.ts';
import { useErasures } from '#sync/erasing.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';
import styles from './history.module.css';

/** Nobody finds a hole in what they wrote without being told who made it, and when. */
export function ErasedNotice() {
  const { fresh, seen } = useErasures();
  const [newest] = fresh;
  return newest === undefined ? null : <Telling at={newest.at} seen={seen} />;
}

/** Its words are fetched only where there is something to tell. */
function Telling({ at, seen }: { at: Instant; seen: () => void }) {
  const t = useText('history');
  return (
    <aside className={styles.told} aria-label={t('erased.title')}>
      <Notice tone="warn">
        <p>
          {t('erased.notice')} <When day={dayOf(at)} form="long" />
        </p>
        <div className={styles.answers}>
          <LinkButton to={paths.bin}>{t('erased.look')}</LinkButton>
          <Button icon="check" onPress={seen}>
            {t('erased.seen')}
          </Button>
        </div>
      </Notice>
    </aside>
  );
}
