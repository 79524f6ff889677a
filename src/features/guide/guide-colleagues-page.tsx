import { kindRule } from '#domain/kind-rule.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Columns } from '#ui/columns.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './guide.module.css';
import { HowItWorks } from './how-it-works.tsx';
import { hour } from './lessons.ts';
import { Lines } from './lines.tsx';
import { PrintButton } from './print-button.tsx';
import { TimedSteps } from './timed-steps.tsx';

/** Train the trainer: one hour in which colleagues do what they will ask of pupils. */
export function GuideColleaguesPage() {
  const t = useText('guide');
  const mayTell = kindRule('practice')?.makers.includes(useProfile().person.role) === true;
  const steps = hour.map((step) => ({ ...step, text: t(`colleagues.steps.${step.id}`) }));
  return (
    <Page title={t('colleagues.title')} back={paths.guide} isWide>
      <div className={styles.head}>
        <p>{t('colleagues.goal')}</p>
        <PrintButton />
      </div>
      <Columns
        shape="even"
        aside={
          <>
            <HowItWorks />
            <Lines
              title={t('colleagues.after')}
              lines={[t('colleagues.again'), t('colleagues.share')]}
            />
            <div className={styles.links}>
              <TextLink to={paths.guideSerious} icon="chat-circle-text">
                {t('serious.title')}
              </TextLink>
              {mayTell && (
                <TextLink to={paths.practice()} icon="plus">
                  {t('practices.add')}
                </TextLink>
              )}
            </div>
          </>
        }
      >
        <Lines
          title={t('colleagues.before')}
          lines={[t('colleagues.invite'), t('colleagues.lesson'), t('colleagues.sheet')]}
        />
        <TimedSteps title={t('colleagues.hour')} steps={steps} />
      </Columns>
    </Page>
  );
}
