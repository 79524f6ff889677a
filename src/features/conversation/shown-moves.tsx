import { mediaOf, stepOfMedium } from '#domain/medium.ts';
import {
  type SpokenMove,
  saidField,
  spokenMoves,
  type TalkSide,
  talkSides,
  turnName,
} from '#domain/talk.ts';
import type { RecordView } from '#storage/record-view.ts';
import styles from './conversation.module.css';
import { Said } from './said.tsx';
import { Both } from './told.tsx';

type ShownMovesProps = { view: RecordView; names: Readonly<Record<TalkSide, string>> };

/** Each question to which somebody said something, with the words of both below it. */
export function ShownMoves({ view, names }: ShownMovesProps) {
  return spokenMoves
    .filter((move) => talkSides.some((side) => isSaid(view, move, side)))
    .map((move) => (
      <section key={move} className={styles.section}>
        <h2>
          <Both k={`move.${move}.question`} />
        </h2>
        {talkSides.map((side) => (
          <Said
            key={side}
            space={view.space}
            record={view.record}
            turn={{ move, side }}
            name={names[side]}
            fields={view.fields}
            isMine={view.mine}
          />
        ))}
      </section>
    ));
}

function isSaid({ fields }: RecordView, move: SpokenMove, side: TalkSide): boolean {
  if (fields[saidField(move, side)]?.some((words) => words !== '') === true) return true;
  return mediaOf(fields).some(({ field }) => stepOfMedium(field) === turnName(move, side));
}

/** The number of the move at which the two stopped: their last words are before them again. */
export function moveToGoOn(view: RecordView): number {
  const last = spokenMoves.findLastIndex((move) =>
    talkSides.some((side) => isSaid(view, move, side)),
  );
  return Math.max(0, last) + 1;
}
