import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { Card } from '#ui/card.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';
import styles from './activities.module.css';
import { useOpenStep } from './use-open-step.ts';

type OpenStepFirstProps = { space: string; record: string | undefined; children: ReactNode };

/** One open step at a time: whoever has one looks back at it before choosing the next. */
export function OpenStepFirst({ space, record, children }: OpenStepFirstProps) {
  const t = useText('activities');
  const cards = useText('cards');
  const step = useOpenStep(space);
  if (step === undefined) {
    return (
      <Page title={cards('small-step.title')} isTask>
        <Loading />
      </Page>
    );
  }
  if (step === null || step.record === record) return children;
  const day = text(step, 'day');
  return (
    <Page
      title={t('step.openTitle')}
      back={paths.activities}
      isTask
      actions={
        <LinkButton to={paths.activity('did-it-work', step.record)} kind="primary">
          {t('step.lookBack')}
        </LinkButton>
      }
    >
      <p>{t('step.open')}</p>
      <Card tone="zon">
        <p className={styles.step} dir="auto">
          {text(step, 'text')}
        </p>
        {day !== '' && (
          <p>
            <When day={day} form="long" />
          </p>
        )}
      </Card>
      {step.mine && (
        <LinkButton
          to={paths.activity('small-step', step.record)}
          kind="quiet"
          icon="pencil-simple"
        >
          {t('step.change')}
        </LinkButton>
      )}
    </Page>
  );
}
