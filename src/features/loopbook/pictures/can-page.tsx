import { useText } from '#i18n/use-text.ts';
import { canPicture } from './can.ts';
import { Gathered } from './gathered.tsx';
import { PicturePage } from './picture-page.tsx';
import { Pieces } from './pieces.tsx';
import { Section } from './section.tsx';

/** What a pupil said that they can, with what shows it. Nobody counts it. */
export function CanPage() {
  return (
    <PicturePage name="can" cards={['strong-three', 'like-and-can', 'how-i-learn']}>
      {({ records }) => {
        const picture = canPicture(records);
        const isEmpty = Object.values(picture).every((part) => part.length === 0);
        return isEmpty ? null : <Can picture={picture} />;
      }}
    </PicturePage>
  );
}

function Can({ picture }: { picture: ReturnType<typeof canPicture> }) {
  const t = useText('pictures');
  const titles = useText('cards');
  const { strengths, able, ways, moments } = picture;
  const parts = [
    { title: titles('strong-three.title'), cards: strengths, tone: 'zon' },
    { title: t('can.able'), cards: able, tone: 'munt' },
    { title: titles('how-i-learn.title'), cards: ways, tone: 'kobalt' },
  ] as const;
  return (
    <>
      {parts
        .filter(({ cards }) => cards.length > 0)
        .map(({ title, cards, tone }) => (
          <Section key={title} title={title}>
            <Gathered cards={cards} caption={title} tone={tone} />
          </Section>
        ))}
      {moments.length > 0 && (
        <Section title={t('can.moments')}>
          <Pieces pieces={moments} caption={t('can.moments')} />
        </Section>
      )}
    </>
  );
}
