/** "Mijn stappen": what was planned, and how it went. Not done is as good as done. */
import { isDay } from '#domain/calendar.ts';
import { isLookBack, type LookBack } from '#domain/face.ts';
import type { Day } from '#domain/instant.ts';
import { type Piece, pieceOf, type Told } from './piece.ts';

export type TakenStep = {
  text: string;
  day: Day | null;
  /** Null while nobody looked back yet. */
  went: LookBack | null;
  /** What was said about it afterwards. */
  after: Piece;
};

/** The step that is being taken comes first, then the newest. */
export function stepsPicture(records: readonly Told[]): TakenStep[] {
  const steps = records.filter(({ kind }) => kind === 'step').map(stepOf);
  return [...steps.filter(isOpen), ...steps.filter((step) => !isOpen(step))];
}

function stepOf(told: Told): TakenStep {
  const read = (field: string) => told.fields[field]?.[0];
  const { text, day, lookBack } = {
    text: read('text'),
    day: read('day'),
    lookBack: read('lookBack'),
  };
  return {
    text: typeof text === 'string' ? text.trim() : '',
    day: typeof day === 'string' && isDay(day) ? day : null,
    went: isLookBack(lookBack) ? lookBack : null,
    after: pieceOf(told, ['lookBackText']),
  };
}

function isOpen({ went }: TakenStep): boolean {
  return went === null;
}
