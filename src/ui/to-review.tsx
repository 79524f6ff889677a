import { useText } from '#i18n/use-text.ts';
import { paths } from './paths.ts';
import { PersonName } from './person-name.tsx';
import { Row } from './row.tsx';
import { Rows } from './rows.tsx';

type ToReviewProps = {
  cards: readonly { space: string; record: string }[];
  people: readonly { space: string; name: string }[];
  className: string | undefined;
};

/** On its day a card of a round table stands on the first screen of who sat there. */
export function ToReview({ cards, people, className }: ToReviewProps) {
  const t = useText('review');
  if (cards.length === 0) return null;
  return (
    <section className={className}>
      <h2>{t('lookBack.title')}</h2>
      <Rows label={t('lookBack.title')}>
        {cards.map(({ space, record }) => (
          <Row
            key={record}
            to={paths.agreement(space, record)}
            title={<PersonName name={people.find((one) => one.space === space)?.name ?? ''} />}
            text={t('lookBack.text')}
          />
        ))}
      </Rows>
    </section>
  );
}
