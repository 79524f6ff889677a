import { Navigate } from 'react-router';
import type { Activity } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { DoActivity } from './do-activity.tsx';
import { useOpenStep } from './use-open-step.ts';

type LookBackProps = { activity: Activity; space: string; record: string | undefined };

/** Looking back is about the step that is open: it adds to that record, it makes none. */
export function LookBackAtStep({ activity, space, record }: LookBackProps) {
  const t = useText('activities');
  const cards = useText('cards');
  const step = useOpenStep(space);
  if (record !== undefined) {
    return <DoActivity key={record} activity={activity} space={space} record={record} />;
  }
  if (step === undefined) {
    return (
      <Page title={cards(`${activity.id}.title`)} isTask>
        <Loading />
      </Page>
    );
  }
  if (step !== null) return <Navigate to={paths.activity(activity.id, step.record)} replace />;
  return (
    <Page
      title={cards(`${activity.id}.title`)}
      back={paths.activities}
      actions={
        <LinkButton to={paths.activity('small-step')} kind="primary">
          {t('step.noneGo')}
        </LinkButton>
      }
    >
      <Notice>{t('step.none')}</Notice>
    </Page>
  );
}
