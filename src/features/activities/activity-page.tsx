import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Activity } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { DoActivity } from './do-activity.tsx';
import { LookBackAtStep } from './look-back-at-step.tsx';
import { OpenStepFirst } from './open-step-first.tsx';

/** Doing one activity. Its record has its id in the address, so a killed tab finds it again. */
export function ActivityPage() {
  const { activity: id = '', record } = useParams();
  const portfolio = useOwnPortfolio();
  const t = useText('activities');
  const activity = findActivity(id);
  if (activity === null) return <Stop sentence={t('run.unknown')} />;
  if (portfolio === undefined) {
    return (
      <Page title={t('list.title')} isTask>
        <Loading />
      </Page>
    );
  }
  if (portfolio === null) return <Stop sentence={t('notReady')} />;
  const { space } = portfolio;
  if (activity.makes === 'look-back') {
    return <LookBackAtStep activity={activity} space={space} record={record} />;
  }
  if (activity.makes === 'step') {
    return (
      <OpenStepFirst space={space} record={record}>
        <Begun activity={activity} space={space} record={record} />
      </OpenStepFirst>
    );
  }
  return <Begun activity={activity} space={space} record={record} />;
}

function Begun(props: { activity: Activity; space: string; record: string | undefined }) {
  const { activity, space, record } = props;
  const [fresh] = useState(newRecordId);
  if (record === undefined) return <Navigate to={paths.activity(activity.id, fresh)} replace />;
  return <DoActivity key={record} activity={activity} space={space} record={record} />;
}

function Stop({ sentence }: { sentence: string }) {
  const t = useText('activities');
  return (
    <Page
      title={t('list.title')}
      actions={<LinkButton to={paths.activities}>{t('run.all')}</LinkButton>}
    >
      <Notice>{sentence}</Notice>
    </Page>
  );
}
