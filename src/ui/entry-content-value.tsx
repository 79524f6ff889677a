import { useText } from '#i18n/use-text.ts';
import type { EntryAnswer } from './entry-answer.ts';
import styles from './entry-content.module.css';
import { Face, type FaceName } from './face.tsx';
import { PersonName } from './person-name.tsx';
import { Tag } from './tag.tsx';
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
      return <CardsWith answer={answer} values={value as Readonly<Record<string, string>>} />;
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

function FaceLine({ value }: { value: string }) {
  const t = useText('ui');
  return (
    <p className={styles.face}>
      <Face name={value as FaceName} />
      <span>{isFive(value) ? t(`face.${value}`) : t(`lookBack.${value as 'done'}`)}</span>
    </p>
  );
}

function isFive(value: string): value is '1' | '2' | '3' | '4' | '5' {
  return ['1', '2', '3', '4', '5'].includes(value);
}

function ChosenCards({ answer, cards }: { answer: EntryAnswer; cards: readonly string[] }) {
  const t = useText('catalogue');
  return (
    <ul className={styles.tags}>
      {cards.map((card) => (
        <li key={card}>
          <Tag tone="zon">{t(`${answer.activity}.${answer.id}.cards.${card}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}

function ChosenSides(props: { answer: EntryAnswer; sides: Readonly<Record<string, string>> }) {
  const t = useText('catalogue');
  const { answer, sides } = props;
  return (
    <ul className={styles.tags}>
      {Object.entries(sides).map(([pair, side]) => (
        <li key={pair}>
          <Tag tone="kobalt">{t(`${answer.activity}.${answer.id}.pairs.${pair}.${side}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}

function CardsWith(props: { answer: EntryAnswer; values: Readonly<Record<string, string>> }) {
  const t = useText('catalogue');
  const base = `${props.answer.activity}.${props.answer.id}`;
  return (
    <dl className={styles.pairs}>
      {Object.entries(props.values).map(([card, bin]) => (
        <div key={card}>
          <dt>{t(`${base}.cards.${card}`)}</dt>
          <dd>{t(`${base}.bins.${bin}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function CardFaces(props: { answer: EntryAnswer; faces: Readonly<Record<string, number>> }) {
  const t = useText('catalogue');
  return (
    <dl className={styles.pairs}>
      {Object.entries(props.faces).map(([card, face]) => (
        <div key={card}>
          <dt>{t(`${props.answer.activity}.${props.answer.id}.cards.${card}`)}</dt>
          <dd>
            <FaceLine value={String(face)} />
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
