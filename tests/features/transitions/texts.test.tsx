import { expect, test } from 'vitest';
import { transitionMoments } from '#domain/transition.ts';
import { taskNames } from '#features/transitions/use-task-text.ts';
import { momentNames } from '#ui/use-moment-title.ts';

test('each moment and each of its tasks has words', () => {
  expect([...momentNames]).toEqual(transitionMoments.map((moment) => moment.id));
  const tasks = new Set(transitionMoments.flatMap((moment) => moment.tasks));
  expect([...taskNames].sort()).toEqual([...tasks].sort());
});
