import { useText } from '#i18n/use-text.ts';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './guide.module.css';
import { Lines } from './lines.tsx';
import { PrintButton } from './print-button.tsx';
import { SchoolProcedure } from './school-procedure.tsx';

/** When a child tells something serious: what helps, what harms, who may keep a secret. */
export function GuideSeriousPage() {
  const t = useText('guide');
  return (
    <Page title={t('serious.title')} back={paths.guide} isWide>
      <Notice tone="warn">
        <p>{t('serious.danger')}</p>
        <p>{t('serious.app')}</p>
      </Notice>
      <div className={styles.head}>
        <span className={styles.notOnPaper}>
          <TextLink to={paths.help} icon="signpost">
            {t('serious.outside')}
          </TextLink>
        </span>
        <PrintButton />
      </div>
      <Columns
        shape="even"
        aside={
          <>
            <Lines
              title={t('serious.honest.title')}
              lines={[
                t('serious.honest.teacher'),
                t('serious.honest.clb'),
                t('serious.honest.twelve'),
              ]}
            />
            <SchoolProcedure />
          </>
        }
      >
        <Do />
        <DoNot />
      </Columns>
    </Page>
  );
}

function Do() {
  const t = useText('guide');
  const lines = ['listen', 'thank', 'say', 'wish', 'next', 'back'] as const;
  return (
    <Lines title={t('serious.do.title')} lines={lines.map((line) => t(`serious.do.${line}`))} />
  );
}

function DoNot() {
  const t = useText('guide');
  const lines = ['dig', 'home', 'judge', 'write', 'alone'] as const;
  return (
    <Lines title={t('serious.not.title')} lines={lines.map((line) => t(`serious.not.${line}`))} />
  );
}
