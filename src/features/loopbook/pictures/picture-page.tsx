import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { CardLink } from '#ui/card-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { fittingCard } from './fitting-card.ts';
import styles from './pictures.module.css';
import { type Own, useTold } from './use-told.ts';

export type PictureName = 'can' | 'want' | 'work' | 'people' | 'steps' | 'thenAndNow';

type PicturePageProps = {
  name: PictureName;
  /** What can be begun with while there is nothing yet; the one that fits is proposed. */
  cards: readonly [string, ...string[]];
  /** Null where there is nothing to show yet. */
  children(own: Own): ReactNode;
};

/** One picture of a pupil's own answers. Nobody else has this page. */
export function PicturePage({ name, cards, children }: PicturePageProps) {
  const t = useText('loopbook');
  const own = useTold();
  const picture = own === undefined ? null : children(own);
  return (
    <Page title={t(`pictures.${name}`)} back={paths.loopbook} isWide>
      {own === undefined && <Loading />}
      {own !== undefined && picture === null && (
        <Empty name={name} card={fittingCard(cards, own.portfolio?.groups ?? [])} />
      )}
      {picture !== null && <Filled>{picture}</Filled>}
    </Page>
  );
}

function Filled({ children }: { children: ReactNode }) {
  const t = useText('loopbook');
  const pictures = useText('pictures');
  return (
    <>
      <p className={styles.onlyYou}>{pictures('onlyYou')}</p>
      {children}
      <div className={styles.foot}>
        <Button kind="quiet" icon="printer" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </>
  );
}

function Empty({ name, card }: { name: PictureName; card: string }) {
  const t = useText('pictures');
  const cards = useText('cards');
  return (
    <EmptyState>
      <p>{t(`empty.${name}`)}</p>
      <p>{t('begin')}</p>
      <CardLink
        to={paths.activity(card)}
        title={cards(`${card}.title`)}
        text={cards(`${card}.question`)}
        art={<ActivityPicture activity={card} />}
      />
    </EmptyState>
  );
}
