import { useState } from 'react';
import { otherSide, type SpokenMove, saidField, type TalkSide, turnName } from '#domain/talk.ts';
import { TextForm } from '#media/asking/forms/text-form.tsx';
import { atStep } from '#media/making/at-step.ts';
import { MakingMedia } from '#media/making/making-media.tsx';
import type { MakingMedia as Making } from '#media/making/use-making-media.ts';
import { Said } from './said.tsx';
import { Told } from './told.tsx';
import { Turn } from './turn.tsx';

/** Enough to say it, and short enough to be listened to. */
const voiceSeconds = 90;
const mostVoices = 3;

type SpeakingProps = {
  move: SpokenMove;
  names: Readonly<Record<TalkSide, string>>;
  making: Making;
  /** Before each word. */
  onSay(): void;
  onTooLong(isTooLong: boolean): void;
};

/** One speaks and one listens; what the other said stands there to answer to. */
export function Speaking({ move, names, making, onSay, onTooLong }: SpeakingProps) {
  const [side, setSide] = useState<TalkSide>('pupil');
  const { editing, place } = making;
  const turn = turnName(move, side);
  const field = saidField(move, side);
  const here = atStep(making, { id: turn, seconds: voiceSeconds, most: mostVoices });
  const words = editing.values[field];
  const values = Object.entries(editing.values);
  const pass = async () => {
    // Whoever was being recorded is heard to the end, under their own name.
    await making.settle();
    setSide(otherSide(side));
  };
  return (
    <>
      <Turn now={names[side]} other={names[otherSide(side)]} side={side} onPass={pass} />
      <Said
        {...place}
        turn={{ move, side: otherSide(side) }}
        name={names[otherSide(side)]}
        fields={Object.fromEntries(values.map(([name, value]) => [name, [value]]))}
        isMine
      />
      <MakingMedia key={`${turn} voice`} making={here} offers={['voice']} />
      <TextForm
        key={turn}
        label={<Told k="words" values={{ name: names[side] }} />}
        isLabelShown
        isLong
        value={typeof words === 'string' ? words : ''}
        onChange={(value) => {
          onSay();
          editing.change(field, value);
        }}
        onTooLong={onTooLong}
      />
    </>
  );
}
