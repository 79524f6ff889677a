import { expect, test } from 'vitest';
import { bothTasks, isRunning, readTask, taskId, taskLines } from '#features/transitions/task.ts';

const call = {
  text: 'Bel de school',
  day: '2026-12-01',
  who: 'an',
  done: false,
  from: null,
  days: null,
};

test('tasks stand in the order in which they were put on the list', () => {
  const lines = taskLines({
    'task.002-b': [{ ...call, text: 'Tweede' }],
    moment: ['okan-to-regular'],
    'task.001-a': [{ ...call, text: 'Eerste' }],
  });
  expect(lines.map((line) => line.versions[0]?.text)).toEqual(['Eerste', 'Tweede']);
});

test('a task that was taken away is not on the list', () => {
  expect(taskLines({ 'task.001-a': [null] })).toEqual([]);
});

test('two people who change one task at once both keep their words', () => {
  const versions = [call, { ...call, text: 'Mail de school', done: true }];
  expect(taskLines({ 'task.001-a': versions })[0]?.versions).toEqual(versions);
  expect(bothTasks(versions)).toEqual({ ...call, text: 'Bel de school\nMail de school' });
});

test('what a newer app wrote otherwise is left alone, and days that are none are no day', () => {
  expect(readTask('only text')).toBeNull();
  expect(readTask(['list'])).toBeNull();
  expect(readTask({ text: '' })).toBeNull();
  expect(readTask({ text: 'Ga kijken', day: 'soon', who: 3, done: 'yes' })).toEqual({
    text: 'Ga kijken',
    day: null,
    who: null,
    done: false,
    from: null,
    days: null,
  });
});

test('a new task comes last, and two that are added at once do not share a place', () => {
  const lines = [{ id: '001-x' }, { id: '012-y' }];
  expect(taskId(lines, 'aa')).toBe('013-aa');
  expect(taskId(lines, 'bb')).not.toBe(taskId(lines, 'aa'));
  expect(taskId([], 'aa')).toBe('001-aa');
});

test('a transition runs until its day is past and all is done', () => {
  const done = { ...call, done: true };
  expect(isRunning({ day: ['2026-12-01'], 'task.001-a': [done] }, '2026-12-01')).toBe(true);
  expect(isRunning({ day: ['2026-11-30'], 'task.001-a': [call] }, '2026-12-01')).toBe(true);
  expect(isRunning({ day: ['2026-11-30'], 'task.001-a': [done] }, '2026-12-01')).toBe(false);
});
