import { useText } from '#i18n/use-text.ts';
import { Gathered } from './gathered.tsx';
import { PicturePage } from './picture-page.tsx';
import { Pieces } from './pieces.tsx';
import { Section } from './section.tsx';
import { type WantPicture, wantPicture } from './want.ts';
import { ChosenSides, InOrder, SortedCards } from './want-parts.tsx';

const cards = ['what-counts', 'this-or-that', 'good-day', 'energy-or-tired'] as const;

/** What a pupil wants: their own choices, as they made them last. */
export function WantPage() {
  return (
    <PicturePage name="want" cards={cards}>
      {({ records }) => {
        const picture = wantPicture(records);
        const isEmpty = Object.values(picture).every((part) => part === null || isNone(part));
        return isEmpty ? null : <Want picture={picture} />;
      }}
    </PicturePage>
  );
}

function isNone(part: object): boolean {
  return Array.isArray(part) && part.length === 0;
}

function Want({ picture }: { picture: WantPicture }) {
  const t = useText('pictures');
  const titles = useText('cards');
  const catalogue = useText('catalogue');
  const { order, sides, lessons, places, likes, moments } = picture;
  return (
    <>
      {order !== null && <InOrder title={titles('what-counts.title')} order={order} />}
      {sides !== null && <ChosenSides title={titles('this-or-that.title')} sides={sides} />}
      {likes.length > 0 && (
        <Section title={t('want.likes')}>
          <Gathered cards={likes} caption={t('want.likes')} tone="koraal" />
        </Section>
      )}
      {lessons !== null && (
        <SortedCards
          title={titles('energy-or-tired.title')}
          sorted={lessons}
          placeName={(place) => t(`want.${place as 'energy'}`)}
        />
      )}
      {places !== null && (
        <SortedCards
          title={titles('noise-dirt-heat.title')}
          sorted={places}
          placeName={(place) => catalogue(`noise-dirt-heat.sort.bins.${place}`)}
        />
      )}
      {moments.length > 0 && (
        <Section title={t('want.moments')}>
          <Pieces pieces={moments} caption={t('want.moments')} />
        </Section>
      )}
    </>
  );
}
