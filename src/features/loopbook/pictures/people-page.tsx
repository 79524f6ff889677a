import { useText } from '#i18n/use-text.ts';
import { type PeoplePicture, peoplePicture, type WithPerson } from './people.ts';
import { PicturePage } from './picture-page.tsx';
import { Pieces } from './pieces.tsx';
import { Rings } from './rings.tsx';
import { Section } from './section.tsx';

/** Who is near, who was spoken to, who is thanked. */
export function PeoplePage() {
  return (
    <PicturePage name="people" cards={['my-people']}>
      {({ records }) => {
        const picture = peoplePicture(records);
        const { circle, talks, thanks, known } = picture;
        const isEmpty = circle === null && talks.length + thanks.length + known.length === 0;
        return isEmpty ? null : <People picture={picture} />;
      }}
    </PicturePage>
  );
}

function People({ picture: { circle, talks, thanks, known } }: { picture: PeoplePicture }) {
  const t = useText('cards');
  return (
    <>
      {circle !== null && <Rings circle={circle} />}
      <Named people={talks} title={t('who-did-i-talk-to.title')} />
      <Named people={thanks} title={t('thank-you.title')} />
      {known.length > 0 && (
        <Section title={t('who-knows-someone.title')}>
          <Pieces pieces={known} caption={t('who-knows-someone.title')} />
        </Section>
      )}
    </>
  );
}

function Named({ people, title }: { people: readonly WithPerson[]; title: string }) {
  if (people.length === 0) return null;
  const names = new Map(people.map(({ name, piece }) => [piece.record, name]));
  return (
    <Section title={title}>
      <Pieces
        pieces={people.map(({ piece }) => piece)}
        caption={title}
        titleOf={({ record }) => names.get(record)}
      />
    </Section>
  );
}
