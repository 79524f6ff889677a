import { expect, test } from 'vitest';
import { transitionMoments } from '#domain/catalogue/moments.ts';
import { momentNames } from '#ui/use-moment-title.ts';
import { taskNames } from '#ui/use-task-text.ts';

test('each moment and each of its tasks has words', () => {
  expect([...momentNames]).toEqual(transitionMoments.map((moment) => moment.id));
  const tasks = new Set(transitionMoments.flatMap((moment) => moment.tasks.map((task) => task.id)));
  expect([...taskNames].sort()).toEqual([...tasks].sort());
});
