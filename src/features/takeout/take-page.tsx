import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { HowFar } from './how-far.tsx';
import styles from './takeout.module.css';
import { type Ready, useTaking } from './use-taking.ts';

/** Everything of one's own loopbook in one file, for oneself: it opens without this app. */
export function TakePage() {
  const t = useText('along');
  const portfolio = useOwnPortfolio();
  return (
    <Page title={t('title')} back={paths.loopbook}>
      <div className={styles.section}>
        <p>{t('take.what')}</p>
        {portfolio === undefined && <Loading />}
        {portfolio === null && <Notice>{t('bring.problem.nowhere')}</Notice>}
        {portfolio && <Taking space={portfolio.space} />}
        {portfolio && (
          <TextLink to={paths.thirdParties(portfolio.space)} icon="paper-plane-tilt">
            {t('third')}
          </TextLink>
        )}
        <TextLink to={paths.cv} icon="user">
          {t('cv.make')}
        </TextLink>
        <TextLink to={paths.leave} icon="signpost">
          {t('leave.toLeave')}
        </TextLink>
        <TextLink to={paths.bring} icon="upload-simple">
          {t('toBring')}
        </TextLink>
      </div>
    </Page>
  );
}

function Taking({ space }: { space: string }) {
  const t = useText('along');
  const { here, ready, progress, outcome, take, stop } = useTaking(space);
  if (ready === null) return <p>{t('take.counting')}</p>;
  if (ready === 'failed') return <Notice tone="error">{t('take.failed')}</Notice>;
  if (ready.pieces === 0) return <Notice>{t('take.none')}</Notice>;
  if (progress !== null) {
    const { what, done, all } = progress;
    const text = t(what === 'making' ? 'take.busy' : 'take.fetching', { done, all });
    return <HowFar text={text} done={done} all={all} stop={t('take.stop')} onStop={stop} />;
  }
  return (
    <>
      <PartlyHere state={here} />
      {outcome === 'done' && (
        <Notice tone="good">
          <p>{t('take.done')}</p>
          <p>{t('take.open')}</p>
        </Notice>
      )}
      {outcome === 'stopped' && <Notice>{t('take.stopped')}</Notice>}
      {outcome === 'failed' && <Notice tone="error">{t('take.failed')}</Notice>}
      <Facts ready={ready} isDone={outcome === 'done'} />
      <Button kind="primary" icon="download-simple" onPress={take}>
        {t('take.go')}
      </Button>
    </>
  );
}

function Facts({ ready, isDone }: { ready: Ready; isDone: boolean }) {
  const t = useText('along');
  const { size } = useDates();
  const { missing } = ready;
  return (
    <>
      <p>{t('take.size', { size: size(ready.size) })}</p>
      {missing > 0 && <p>{t(isDone ? 'take.left' : 'take.notHere', { count: missing })}</p>}
      <p className={styles.quiet}>{t('take.notes')}</p>
      <p className={styles.quiet}>{t('take.yours')}</p>
    </>
  );
}
