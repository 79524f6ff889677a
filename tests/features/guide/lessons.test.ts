import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasGuard, isGroup } from '#domain/activity.ts';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import {
  findLesson,
  hour,
  type LessonGroup,
  lessonGroups,
  lessons,
} from '#features/guide/lessons.ts';

const groupOf: Record<LessonGroup, string> = {
  okan: 'OKAN',
  grade1: '1G',
  ov3: 'BuSO',
  dual: 'DU',
};
const sum = (minutes: readonly number[]) => minutes.reduce((one, other) => one + other, 0);

test('each group has three lessons of fifty minutes', () => {
  for (const group of lessonGroups) {
    expect(lessons.filter((lesson) => lesson.group === group)).toHaveLength(3);
  }
  for (const { minutes } of lessons) expect(sum(Object.values(minutes))).toBe(50);
});

test('the hour for colleagues is an hour', () => {
  expect(sum(hour.map(({ minutes }) => minutes))).toBe(60);
});

test('a lesson asks only cards that are made for its group', () => {
  for (const { group, cards } of lessons) {
    expect(isGroup(groupOf[group])).toBe(true);
    for (const card of cards) {
      const groups: readonly string[] = findActivity(card)?.groups ?? ['no such card'];
      expect({ card, fits: groups.length === 0 || groups.includes(groupOf[group]) }).toEqual({
        card,
        fits: true,
      });
    }
  }
});

test('no lesson asks a card that a pupil keeps for themselves', () => {
  const asked = lessons.flatMap(({ cards }) => cards.map((card) => findActivity(card)));
  for (const activity of asked) {
    expect(activity !== null && hasGuard(activity, 'private-first')).toBe(false);
    expect(activity?.isTheirsAlone ?? false).toBe(false);
  }
});

test('a lesson that is not there is none', () => {
  expect(findLesson('roads')?.group).toBe('grade1');
  expect(findLesson('constructor')).toBe(null);
});

const locales = join(import.meta.dirname, '../../../locales');
const quoted = /[‘“«]\s*([^’”»]*?)\s*[’”»]/g;

test.each(readdirSync(locales))(
  'in %s the guide names a button only by the words that stand on it',
  (language) => {
    for (const file of ['guide.json', 'guide-lessons.json']) {
      const said = readFileSync(join(locales, language, file), 'utf8');
      const named = [...said.matchAll(quoted)].map(([, words]) => words);
      expect(named.filter((words) => words !== '{{button}}')).toEqual([]);
    }
  },
);
