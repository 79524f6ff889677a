import { useText } from '#i18n/use-text.ts';
import { Columns } from '#ui/columns.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { usePageFrame } from '#ui/page-frame.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { useReady } from '#ui/use-ready.ts';
import { FittingCards } from './fitting-cards.tsx';
import { LessonCards } from './lesson-cards.tsx';
import { NowCard } from './now-card.tsx';
import { SafeLine } from './safe-line.tsx';
import styles from './today.module.css';
import { useToday } from './use-today.ts';

/** A pupil's first screen: one thing to do now, a blank page, and three cards. */
export function TodayPage() {
  const t = useText('today');
  const today = useToday();
  const { offer } = usePageFrame();
  useReady(today !== undefined);
  if (today === undefined) {
    return (
      <Page title={t('title')}>
        <Loading />
      </Page>
    );
  }
  return (
    <Page title={t('title')} heading={t('hello', { name: today.firstName })} isWide hasOffer>
      {today.isEmpty ? (
        <Notice>{t('notReady')}</Notice>
      ) : (
        <Columns
          shape="even"
          aside={
            <>
              <FittingCards ids={today.cards} />
              <TextLink to={paths.talk} icon="chat-circle-text">
                {t('talk')}
              </TextLink>
              <SafeLine />
            </>
          }
        >
          <div className={styles.first}>
            <LessonCards lessons={today.lessons} />
            <NowCard now={today.now} proposal={today.proposal} from={today.from} />
            <LinkButton to={paths.activity('free')} kind="make" icon="pencil-simple" isWide>
              {t('free.go')}
            </LinkButton>
            {offer}
          </div>
        </Columns>
      )}
    </Page>
  );
}
