import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Plain } from '#content/document.ts';
import { type Activity, type ActivityStep, hasGuard } from '#domain/activity.ts';
import { answerField } from '#domain/answers.ts';
import type { StorageWord } from '#storage/storage-problem.ts';
import type { Editing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import type { MakingMedia as Making } from '../making/use-making-media.ts';
import { isAnswered, placeToGoOn } from './progress.ts';

/** Where a walk through questions is, and where it leads. */
export type Ways = {
  /** The address of these questions. */
  here: string;
  /** One step back from the first. */
  before: string;
  /** Where one stops; what was typed is on this device by then. */
  stop: string;
  /** What comes after the last question, once everything is kept. */
  onKept(): unknown;
};

export type Walk = {
  step: ActivityStep;
  number: number;
  told: 'nothing' | 'example' | null;
  problem: StorageWord | null;
  back: string;
  next(): unknown;
  stop(): unknown;
};

type Walked = {
  activity: Activity;
  editing: Editing;
  making: Making;
  /** Finished before: going through it again is changing it. */
  wasKept: boolean;
  ways: Ways;
};

/** Which question it is, and where next, back and stop lead. */
export function useWalk({ activity, editing, making, wasKept, ways }: Walked): Walk {
  const profile = useProfile();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [told, setTold] = useState<Walk['told']>(null);
  const { save, problem } = useSaving();
  const answers = activity.steps.map((step) => editing.values[answerField(activity, step.id)]);
  const [first] = useState(() => (wasKept ? 0 : placeToGoOn(answers)));
  const asked = Number(search.get('vraag') ?? first + 1);
  const number = Math.min(Math.max(Math.trunc(asked) || 1, 1), activity.steps.length);
  const step = activity.steps[number - 1];
  if (step === undefined) throw new Error('Bug: an activity without questions');

  const finish = async () => {
    await making.settle();
    if (!answers.some(isAnswered) && !making.hasAny()) return setTold('nothing');
    // Asked once: whoever has no example goes on with the next tap.
    if (told !== 'example' && lacksExample(activity, answers, making)) return setTold('example');
    const isSaved = await save(() => editing.keep(wasKept ? {} : { kept: profile.now() }));
    if (isSaved) ways.onKept();
  };
  const isAny = answers.some(isAnswered) || making.hasAny();
  return {
    step,
    number,
    told: told === 'nothing' && isAny ? null : told,
    problem,
    back: number > 1 ? `${ways.here}?vraag=${number - 1}` : ways.before,
    next: () =>
      number < activity.steps.length ? navigate(`${ways.here}?vraag=${number + 1}`) : finish(),
    stop: () => navigate(ways.stop),
  };
}

function lacksExample(
  activity: Activity,
  answers: readonly (Plain | undefined)[],
  making: Making,
): boolean {
  const isGiven = isAnswered(answers.at(-1)) || making.hasAny();
  return hasGuard(activity, 'example') && !isGiven;
}
