import { useParams } from 'react-router';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { recordOfCard } from '#domain/school-card.ts';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { Begun } from './begun.tsx';
import { DoSchoolCard } from './do-school-card.tsx';
import { LookBackAtStep } from './look-back-at-step.tsx';
import { OpenStepFirst } from './open-step-first.tsx';
import { Stop } from './stop.tsx';

/** Doing one activity. Its record has its id in the address, so a killed tab finds it again. */
export function ActivityPage() {
  const { activity: id = '', record } = useParams();
  const portfolio = useOwnPortfolio();
  const t = useText('activities');
  const activity = findActivity(id);
  const card = recordOfCard(id);
  if (activity === null && card === null) return <Stop sentence={t('run.unknown')} />;
  if (portfolio === undefined) {
    return (
      <Page title={t('list.title')} isTask>
        <Loading />
      </Page>
    );
  }
  if (portfolio === null) return <Stop sentence={t('notReady')} />;
  const { space } = portfolio;
  if (activity === null) return <DoSchoolCard id={id} space={space} record={record} />;
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
