import { dayOf } from '#domain/calendar.ts';
import type { Leaves } from '#domain/roster.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRoster } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { ComeBack } from './come-back.tsx';
import styles from './takeout.module.css';

/** What somebody who leaves takes along, until when the loopbook is open here, and whom to ask. */
export function LeavePage() {
  const t = useText('along');
  const portfolio = useOwnPortfolio();
  return (
    <Page title={t('leave.title')} back={paths.take}>
      {portfolio === undefined && <Loading />}
      {portfolio === null && <Notice>{t('bring.problem.nowhere')}</Notice>}
      {portfolio && <Leaving space={portfolio.space} />}
    </Page>
  );
}

function Leaving({ space }: { space: string }) {
  const t = useText('along');
  const roster = useRoster(space);
  if (roster === undefined) return <Loading />;
  const leaves = roster?.leaves ?? null;
  return (
    <>
      <section className={styles.section}>
        <h2>{t('leave.open')}</h2>
        {leaves === null ? <NoLastDay /> : <LastDay leaves={leaves} />}
      </section>
      <section className={`${styles.section} ${styles.screen}`}>
        <h2>{t('leave.take')}</h2>
        <Rows label={t('leave.take')}>
          <Row
            to={paths.take}
            start={<Icon name="download-simple" />}
            title={t('leave.file')}
            text={t('leave.fileWhat')}
          />
          <Row
            to={paths.booklet}
            start={<Icon name="book-open-text" />}
            title={t('leave.booklet')}
            text={t('leave.bookletWhat')}
          />
          <Row
            to={paths.cv}
            start={<Icon name="user" />}
            title={t('cv.make')}
            text={t('cv.what')}
          />
        </Rows>
      </section>
      <ComeBack leaves={leaves} people={roster?.people ?? []} />
      <div className={styles.screen}>
        <Button icon="printer" onPress={() => window.print()}>
          {t('leave.print')}
        </Button>
      </div>
    </>
  );
}

function NoLastDay() {
  const t = useText('along');
  return (
    <>
      <p>{t('leave.none')}</p>
      <p>{t('leave.noneYet')}</p>
    </>
  );
}

/** Told in advance, and readable without a connection: it comes with the list of people. */
function LastDay({ leaves }: { leaves: Leaves }) {
  const t = useText('along');
  const dates = useDates();
  const { now } = useProfile();
  const day = dates.text({ day: leaves.until }, 'long');
  if (leaves.until < dayOf(now())) {
    return <Notice tone="warn">{t('leave.over', { day })}</Notice>;
  }
  return (
    <>
      <Notice tone="info">{t('leave.until', { day })}</Notice>
      <p>{t('leave.meanwhile')}</p>
      <p>{t('leave.after')}</p>
      <p>{t('leave.gone')}</p>
    </>
  );
}
