import { useText } from '#i18n/use-text.ts';
import { Columns } from '#ui/columns.tsx';
import { Icon } from '#ui/icon.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import styles from './guide.module.css';
import { HowItWorks } from './how-it-works.tsx';
import { LessonRows } from './lesson-rows.tsx';
import { Practices } from './practices.tsx';

/** For who starts: how it works, lessons that are ready, and what colleagues found out. */
export function GuidePage() {
  const t = useText('guide');
  return (
    <Page title={t('title')} back={paths.home} isWide>
      <p>{t('intro')}</p>
      <Columns
        shape="even"
        aside={
          <>
            <ForTheTeam />
            <Practices />
          </>
        }
      >
        <HowItWorks />
        <LessonRows />
      </Columns>
    </Page>
  );
}

function ForTheTeam() {
  const t = useText('guide');
  return (
    <section className={styles.section}>
      <h2>{t('team.title')}</h2>
      <Rows label={t('team.title')}>
        <Row
          to={paths.guideSerious}
          start={<Icon name="chat-circle-text" />}
          title={t('serious.title')}
          text={t('team.serious')}
        />
        <Row
          to={paths.guideColleagues}
          start={<Icon name="users-three" />}
          title={t('colleagues.title')}
          text={t('team.colleagues')}
        />
      </Rows>
    </section>
  );
}
