import { useText } from '#i18n/use-text.ts';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useReady } from '#ui/use-ready.ts';
import { FittingCards } from './fitting-cards.tsx';
import { NowCard } from './now-card.tsx';
import { SafeLine } from './safe-line.tsx';
import styles from './today.module.css';
import { useToday } from './use-today.ts';

/** A pupil's first screen: one thing to do now, a blank page, and three cards. */
export function TodayPage() {
  const t = useText('today');
  const today = useToday();
  useReady(today !== undefined);
  if (today === undefined) {
    return (
      <Page title={t('title')}>
        <Loading />
      </Page>
    );
  }
  return (
    <Page title={t('title')} heading={t('hello', { name: today.firstName })} isWide>
      {today.isEmpty ? (
        <Notice>{t('notReady')}</Notice>
      ) : (
        <Columns
          shape="even"
          aside={
            <>
              <FittingCards ids={today.cards} />
              <SafeLine />
            </>
          }
        >
          <div className={styles.first}>
            <NowCard now={today.now} proposal={today.proposal} from={today.from} />
            <LinkButton to={paths.activity('free')} kind="make" icon="pencil-simple" isWide>
              {t('free.go')}
            </LinkButton>
          </div>
        </Columns>
      )}
    </Page>
  );
}
