import { useText } from '#i18n/use-text.ts';
import { CardWords, cardKey } from './card-words.tsx';
import type { CardName } from './gathered-cards.ts';
import styles from './pictures.module.css';
import { FromPiece, Section } from './section.tsx';
import { TableBeside } from './table-beside.tsx';
import type { Newest, Side, Sorted } from './want.ts';

type InOrderProps = { title: string; order: Newest<CardName[]> };

/** The pupil's own order, the most important first. */
export function InOrder({ title, order: { value, piece } }: InOrderProps) {
  const t = useText('pictures');
  return (
    <Section title={title}>
      <ol className={styles.order}>
        {value.map((name) => (
          <li key={cardKey(name)}>
            <CardWords name={name} />
          </li>
        ))}
      </ol>
      <FromPiece piece={piece} />
      <TableBeside
        caption={title}
        head={[t('column.place'), t('column.card')]}
        rows={value.map((name, place) => ({
          key: cardKey(name),
          cells: [place + 1, <CardWords key="name" name={name} />],
        }))}
      />
    </Section>
  );
}

type ChosenSidesProps = { title: string; sides: Newest<Side[]> };

/** What was chosen is filled in; what was not is still there to read. */
export function ChosenSides({ title, sides: { value, piece } }: ChosenSidesProps) {
  const t = useText('pictures');
  const catalogue = useText('catalogue');
  const words = ({ pair }: Side, side: string) =>
    catalogue(`this-or-that.choices.pairs.${pair}.${side}`);
  return (
    <Section title={title}>
      <ul className={styles.sides}>
        {value.map((one) => (
          <li key={one.pair}>
            {['a', 'b'].map((side) =>
              side === one.side ? (
                <strong key={side}>{words(one, side)}</strong>
              ) : (
                <span key={side} aria-hidden="true">
                  {words(one, side)}
                </span>
              ),
            )}
          </li>
        ))}
      </ul>
      <FromPiece piece={piece} />
      <TableBeside
        caption={title}
        head={[t('column.card')]}
        rows={value.map((one) => ({ key: one.pair, cells: [words(one, one.side)] }))}
      />
    </Section>
  );
}

type SortedCardsProps = {
  title: string;
  sorted: Newest<Sorted[]>;
  placeName(place: string): string;
};

/** Cards in the groups in which they were laid; an empty group is left out. */
export function SortedCards({ title, sorted: { value, piece }, placeName }: SortedCardsProps) {
  const t = useText('pictures');
  const filled = value.filter(({ cards }) => cards.length > 0);
  return (
    <Section title={title}>
      <div className={styles.bins}>
        {filled.map(({ place, cards }) => (
          <div key={place} className={styles.bin} data-place={place}>
            <h3>{placeName(place)}</h3>
            <ul className={styles.names}>
              {cards.map((name) => (
                <li key={cardKey(name)}>
                  <CardWords name={name} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <FromPiece piece={piece} />
      <TableBeside
        caption={title}
        head={[t('column.card'), t('column.where')]}
        rows={filled.flatMap(({ place, cards }) =>
          cards.map((name) => ({
            key: cardKey(name),
            cells: [<CardWords key="name" name={name} />, placeName(place)],
          })),
        )}
      />
    </Section>
  );
}
