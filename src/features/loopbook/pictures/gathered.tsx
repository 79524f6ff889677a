import { useText } from '#i18n/use-text.ts';
import { When } from '#ui/when.tsx';
import { CardWords, cardKey } from './card-words.tsx';
import { EntryLink } from './entry-link.tsx';
import type { GatheredCard } from './gathered-cards.ts';
import styles from './pictures.module.css';
import { hasSomething } from './piece.ts';
import { Evidence } from './piece-card.tsx';
import { SaidInShort } from './pieces.tsx';
import { TableBeside } from './table-beside.tsx';

type GatheredProps = {
  cards: readonly GatheredCard[];
  caption: string;
  tone: 'kobalt' | 'koraal' | 'zon' | 'munt';
};

/** Cards with under each what shows it; those without words or pictures yet stand together. */
export function Gathered({ cards, caption, tone }: GatheredProps) {
  const t = useText('pictures');
  const shown = cards.filter(({ pieces }) => pieces.some(hasSomething));
  const bare = cards.filter(({ pieces }) => !pieces.some(hasSomething));
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.cards}>
          {shown.map(({ name, pieces }) => (
            <li key={cardKey(name)} className={styles.card} data-tone={tone}>
              <h3>
                <CardWords name={name} />
              </h3>
              {pieces.filter(hasSomething).map((piece) => (
                <Evidence key={piece.record} piece={piece} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {bare.length > 0 && <BareCards cards={bare} tone={tone} />}
      <TableBeside
        caption={caption}
        head={[t('column.card'), t('column.words'), t('column.day')]}
        rows={cards.flatMap(({ name, pieces }) =>
          pieces.map((piece) => ({
            key: cardKey(name) + piece.record,
            cells: [
              <CardWords key="name" name={name} />,
              <SaidInShort key="said" piece={piece} />,
              <When key="day" instant={piece.order} form="day" />,
            ],
          })),
        )}
      />
    </>
  );
}

/** Each leads to where it was chosen last. */
function BareCards({ cards, tone }: Pick<GatheredProps, 'cards' | 'tone'>) {
  return (
    <ul className={styles.bareCards}>
      {cards.map(({ name, pieces: [piece] }) => (
        <li key={cardKey(name)}>
          {piece !== undefined && (
            <EntryLink piece={piece} className={styles.bareCard} tone={tone}>
              <CardWords name={name} />
            </EntryLink>
          )}
        </li>
      ))}
    </ul>
  );
}
