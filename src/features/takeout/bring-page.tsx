import { useText } from '#i18n/use-text.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import { BroughtAll } from './brought-all.tsx';
import { ChooseFile } from './choose-file.tsx';
import { HowFar } from './how-far.tsx';
import { LeftList } from './left-list.tsx';
import { ParcelFound } from './parcel/parcel-found.tsx';
import { ParcelTaken } from './parcel/parcel-taken.tsx';
import { ParcelTroubleNotice } from './parcel/parcel-trouble.tsx';
import { TakenList } from './parcel/taken-list.tsx';
import type { Found } from './read-file.ts';
import styles from './takeout.module.css';
import { useBringing } from './use-bringing.ts';

/** A file from another loopbook comes into one's own: for oneself alone, and never twice. */
export function BringPage() {
  const t = useText('along');
  const parcel = useText('parcel');
  const portfolio = useOwnPortfolio();
  return (
    <Page title={t('bring.title')} back={paths.take}>
      <div className={styles.section}>
        <p>{t('bring.what')}</p>
        <TextLink to={paths.arrival} icon="paper-plane-tilt">
          {parcel('arrival.link')}
        </TextLink>
        {portfolio === undefined && <Loading />}
        {portfolio === null && <Notice>{t('bring.problem.nowhere')}</Notice>}
        {portfolio && <Bringing space={portfolio.space} />}
        {portfolio && <TakenList space={portfolio.space} />}
      </div>
    </Page>
  );
}

function Bringing({ space }: { space: string }) {
  const t = useText('along');
  const bringing = useBringing(space);
  const { stage, read, go, stop } = bringing;
  if (stage.at === 'reading') return <p role="status">{t('bring.reading')}</p>;
  if (stage.at === 'bringing') {
    const values = { done: stage.done, all: stage.found.arrivals.fresh.length };
    const text = t('bring.busy', values);
    return <HowFar text={text} {...values} stop={t('take.stop')} onStop={stop} />;
  }
  if (stage.at === 'taking') {
    const values = { done: stage.done, all: stage.parcel.arrivals.fresh.length };
    const text = t('bring.busy', values);
    return <HowFar text={text} {...values} stop={t('take.stop')} onStop={stop} />;
  }
  // What is in a parcel is meant for somebody too.
  const isParcel = stage.at === 'parcel' || stage.at === 'taken';
  const isFirst = stage.at === 'choosing';
  return (
    <>
      {!isParcel && <p>{t('bring.private')}</p>}
      {stage.at === 'problem' && (
        <Notice tone="error">{t(`bring.problem.${stage.problem}`)}</Notice>
      )}
      {stage.at === 'found' && <FoundHere found={stage.found} onGo={() => go(stage.found)} />}
      {stage.at === 'parcel-trouble' && <ParcelTroubleNotice trouble={stage.trouble} />}
      {stage.at === 'parcel' && (
        <ParcelFound
          parcel={stage.parcel}
          onGo={(to, name) => bringing.takeParcel(stage.parcel, to, name)}
        />
      )}
      {stage.at === 'taken' && <ParcelTaken {...stage} />}
      {stage.at === 'brought' && <BroughtAll {...stage} />}
      <ChooseFile
        label={t(isFirst ? 'bring.choose' : 'bring.again')}
        isFirst={isFirst}
        onChoose={read}
      />
    </>
  );
}

function FoundHere({ found, onGo }: { found: Found; onGo(): void }) {
  const t = useText('along');
  const { name } = useProfile().person;
  const { owner, arrivals } = found;
  const { fresh, here } = arrivals;
  return (
    <>
      <Notice>
        {owner !== '' && <p>{t('bring.from', { name: owner })}</p>}
        {owner !== '' && owner !== name && <p>{t('bring.otherName')}</p>}
        <p>{fresh.length === 0 ? t('bring.nothing') : t('bring.fresh', { count: fresh.length })}</p>
        {here > 0 && <p>{t('bring.here', { count: here })}</p>}
      </Notice>
      <LeftList found={found} />
      {fresh.length === 0 ? (
        <LinkButton to={paths.loopbook} icon="book-open-text">
          {t('bring.toLoopbook')}
        </LinkButton>
      ) : (
        <Button kind="primary" icon="check" onPress={onGo}>
          {t('bring.go')}
        </Button>
      )}
    </>
  );
}
