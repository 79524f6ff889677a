import { useContext } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { type Text, useText } from '#i18n/use-text.ts';
import type { EntryAnswer } from './entry-answer.ts';
import styles from './entry-content.module.css';
import { Face, type FaceName } from './face.tsx';
import { SaysDutchToo } from './media/say.tsx';
import { PersonName } from './person-name.tsx';
import { Tag } from './tag.tsx';
import { TwoLanguages } from './two-languages.tsx';
import { When } from './when.tsx';

type ValueProps = { answer: EntryAnswer; value: unknown; language?: string | undefined };

/** One value of an answer, shown in the form in which it was given. */
export function AnswerValue({ answer, value, language }: ValueProps) {
  switch (answer.form) {
    case 'faces':
    case 'faces3':
      return <FaceLine value={String(value)} />;
    case 'cards':
      return <ChosenCards answer={answer} cards={value as readonly string[]} />;
    case 'pairs':
      return <ChosenSides answer={answer} sides={value as Readonly<Record<string, string>>} />;
    case 'bins':
    case 'grid':
    case 'balance':
    case 'circle':
      return <CardsWith answer={answer} values={value as Readonly<Record<string, string>>} />;
    case 'rank':
      return <CardsInOrder answer={answer} cards={value as readonly string[]} />;
    case 'scale-cards':
      return <CardFaces answer={answer} faces={value as Readonly<Record<string, number>>} />;
    case 'person':
      return <Someone name={(value as { name: string }).name} />;
    case 'date':
      return (
        <p className={styles.text}>
          <When day={String(value)} form="long" />
        </p>
      );
    default:
      return (
        <p className={styles.text} dir="auto" lang={language}>
          {String(value)}
        </p>
      );
  }
}

/** A card by its words; on screens of parents in two languages. */
function Card({ k }: { k: string }) {
  const isBoth = useContext(SaysDutchToo);
  const t = useText('catalogue');
  return isBoth ? <TwoLanguages k={k} /> : t(k);
}

function FaceLine({ value, words }: { value: string; words?: 'energy' | undefined }) {
  const t = useText('ui');
  const forms = useText('forms');
  return (
    <p className={styles.face}>
      <Face name={value as FaceName} />
      <span>
        {words === 'energy' && isFive(value) ? forms(`energy.${value}`) : faceWord(t, value)}
      </span>
    </p>
  );
}

function faceWord(t: Text<'ui'>, value: string): string {
  return isFive(value) ? t(`face.${value}`) : t(`lookBack.${value as 'done'}`);
}

function isFive(value: string): value is '1' | '2' | '3' | '4' | '5' {
  return ['1', '2', '3', '4', '5'].includes(value);
}

function ChosenCards({ answer, cards }: { answer: EntryAnswer; cards: readonly string[] }) {
  return (
    <ul className={styles.tags}>
      {cards.map((card) => (
        <li key={card}>
          <Tag tone="zon">
            {ownWordsOf(card) === null ? (
              <Card k={`${answer.activity}.${answer.id}.cards.${card}`} />
            ) : (
              <bdi>{ownWordsOf(card)}</bdi>
            )}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function ChosenSides(props: { answer: EntryAnswer; sides: Readonly<Record<string, string>> }) {
  const { answer, sides } = props;
  return (
    <ul className={styles.tags}>
      {Object.entries(sides).map(([pair, side]) => (
        <li key={pair}>
          <Tag tone="kobalt">
            <Card k={`${answer.activity}.${answer.id}.pairs.${pair}.${side}`} />
          </Tag>
        </li>
      ))}
    </ul>
  );
}

function CardsInOrder({ answer, cards }: { answer: EntryAnswer; cards: readonly string[] }) {
  return (
    <ol className={styles.order}>
      {cards.map((card) => (
        <li key={card}>
          <Card k={`${answer.activity}.${answer.id}.cards.${card}`} />
        </li>
      ))}
    </ol>
  );
}

/** Each card and the place where it was laid; a card of one's own shows its own words. */
function CardsWith(props: { answer: EntryAnswer; values: Readonly<Record<string, string>> }) {
  const place = usePlaceName(props.answer);
  const base = `${props.answer.activity}.${props.answer.id}`;
  const own = (card: string) => {
    return props.answer.form === 'circle' ? card : ownWordsOf(card);
  };
  return (
    <dl className={styles.pairs}>
      {Object.entries(props.values).map(([card, at]) => (
        <div key={card}>
          <dt dir="auto">{own(card) ?? <Card k={`${base}.cards.${card}`} />}</dt>
          <dd>{place(at)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A card that somebody wrote themselves says its words. */
function ownWordsOf(card: string): string | null {
  return card.startsWith('own:') ? card.slice('own:'.length) : null;
}

function usePlaceName({ activity, id, form }: EntryAnswer): (place: string) => string {
  const catalogue = useText('catalogue');
  const t = useText('forms');
  return (place) =>
    form === 'bins'
      ? catalogue(`${activity}.${id}.bins.${place}`)
      : t(`sort.${form}.${place}` as TextKey<'forms'>);
}

function CardFaces(props: { answer: EntryAnswer; faces: Readonly<Record<string, number>> }) {
  const { answer } = props;
  return (
    <dl className={styles.pairs}>
      {Object.entries(props.faces).map(([card, face]) => (
        <div key={card}>
          <dt>
            <Card k={`${answer.activity}.${answer.cardsOf ?? answer.id}.cards.${card}`} />
          </dt>
          <dd>
            <FaceLine value={String(face)} words={answer.words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Someone({ name }: { name: string }) {
  return (
    <p className={styles.text}>
      <PersonName name={name} />
    </p>
  );
}
