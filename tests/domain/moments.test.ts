import { describe, expect, it, test } from 'vitest';
import { findActivity } from '#domain/catalogue/catalogue.ts';
import { transitionMoments } from '#domain/catalogue/moments.ts';
import { neverParts, seats, warmHandover, warmParts } from '#domain/catalogue/warm-handover.ts';
import { dayOfTask } from '#domain/transition.ts';

test('the twelve moments at which young people fall out are there, in the order of a life', () => {
  expect(transitionMoments.map(({ id }) => id)).toEqual([
    'childcare-to-nursery',
    'nursery-to-primary',
    'primary-to-secondary',
    'first-to-second-grade',
    'okan-to-regular',
    'school-change',
    'buso-to-adult-life',
    'buso-to-work',
    'dual-to-work',
    'to-further-study',
    'return',
    'leaving-early',
  ]);
});

describe.each(transitionMoments)('the moment $id', ({ id, tasks, cards, asks }) => {
  const daysOf = (task: string) => tasks.find((one) => one.id === task)?.days ?? null;
  const warm = warmHandover(id);

  it('has looked around before it, a talk and a name on the other side', () => {
    const before = [daysOf('taster') ?? daysOf('visit-school'), daysOf('named-contact')];
    const talk = daysOf('talk-together') ?? daysOf('closing-talk');
    for (const days of [...before, talk]) expect(days).toBeLessThan(0);
  });

  it('looks back after six weeks, with everybody', () => {
    expect(daysOf('six-weeks')).toBe(42);
  });

  it('asks with cards that exist: the pupil, or the parents of a child who is too young', () => {
    expect(cards.length).toBeGreaterThanOrEqual(3);
    const makes = cards.map((card) => findActivity(card)?.makes);
    expect(new Set(makes)).toEqual(new Set([asks === 'parent' ? 'home-entry' : 'entry']));
  });

  it('says what a warm handover contains, who is at the table and what is never in it', () => {
    expect(warm?.contains).toEqual(expect.arrayContaining(['talk', 'contact']));
    expect(warm?.table.length).toBeGreaterThan(0);
    const never = ['marks', 'absences', 'conduct', 'health', 'papers', 'clb', 'risk'];
    expect(warm?.never).toEqual(expect.arrayContaining(never));
  });
});

test('nothing that is said of a handover is said of no moment', () => {
  const all = transitionMoments.flatMap(({ id }) => warmHandover(id) ?? []);
  expect(new Set(all.flatMap((one) => one.contains))).toEqual(new Set(warmParts));
  expect(new Set(all.flatMap((one) => one.table))).toEqual(new Set(seats));
  expect(new Set(all.flatMap((one) => one.never))).toEqual(new Set(neverParts));
});

test('parents make the page of a child who cannot write it, and pupils every other one', () => {
  const byParents = transitionMoments.filter(({ asks }) => asks === 'parent');
  expect(byParents.map(({ id }) => id)).toEqual(['childcare-to-nursery', 'nursery-to-primary']);
});

test('a task moves along with the day of the step, until somebody gives it a day of its own', () => {
  expect(dayOfTask({ day: null, days: -14 }, '2027-09-01')).toBe('2027-08-18');
  expect(dayOfTask({ day: null, days: 42 }, '2027-09-01')).toBe('2027-10-13');
  expect(dayOfTask({ day: '2027-05-01', days: -14 }, '2027-09-01')).toBe('2027-05-01');
  expect(dayOfTask({ day: null }, '2027-09-01')).toBe(null);
  expect(dayOfTask({ day: null, days: -14 }, 'soon')).toBe(null);
});
