import { mediaOf, stepOfMedium } from '#domain/medium.ts';
import { type SpokenMove, saidField, type TalkSide, turnName } from '#domain/talk.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import styles from './conversation.module.css';
import { Told } from './told.tsx';

type SaidProps = {
  space: string;
  record: string;
  turn: { move: SpokenMove; side: TalkSide };
  name: string;
  /** Every surviving value: of two versions both stand here. */
  fields: Readonly<Record<string, readonly unknown[]>>;
  isMine: boolean;
};

/** What one of the two said in one move, under their name. Nothing where they said nothing. */
export function Said({ turn, name, fields, isMine, ...place }: SaidProps) {
  const { move, side } = turn;
  const words = (fields[saidField(move, side)] ?? []).filter(isWords);
  const voices = mediaOf(fields)
    .map(({ field }) => field)
    .filter((field) => stepOfMedium(field) === turnName(move, side));
  if (words.length === 0 && voices.length === 0) return null;
  return (
    <div className={styles.said} data-side={side}>
      <p className={styles.who}>
        <Told k="said" values={{ name }} />
      </p>
      {words.map((text) => (
        <p key={text} className={styles.words} dir="auto">
          {text}
        </p>
      ))}
      <ShownMedia {...place} fields={fields} only={new Set(voices)} isMine={isMine} />
    </div>
  );
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
