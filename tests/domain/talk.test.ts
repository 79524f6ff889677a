import { expect, test } from 'vitest';
import { roles } from '#domain/person.ts';
import {
  agreedStep,
  lacksOfStep,
  mayJoinTalk,
  personOf,
  saidField,
  spokenMoves,
  tableOf,
  talkSides,
} from '#domain/talk.ts';

const helper = { id: 'person-teacher', name: 'An' };
const agreed = { kept: [1], text: ['Bel de bakker'], day: ['2027-03-02'], who: [helper] };

test('a parent, a teacher and a counsellor may sit across the young person, and nobody else', () => {
  expect(roles.filter(mayJoinTalk)).toEqual(['parent', 'teacher', 'counsellor']);
});

test('the words of each of the two stand apart in every move', () => {
  const fields = spokenMoves.flatMap((move) => talkSides.map((side) => saidField(move, side)));
  expect(new Set(fields).size).toBe(6);
});

test('a step has a day and somebody who helps; without words there is no step to speak of', () => {
  expect(lacksOfStep({})).toEqual([]);
  expect(lacksOfStep({ text: ' ' })).toEqual([]);
  expect(lacksOfStep({ text: 'Bel de bakker' })).toEqual(['day', 'who']);
  expect(lacksOfStep({ text: 'Bel de bakker', day: '2027-03-02', who: helper })).toEqual([]);
});

test('a conversation ends in one step once it is finished, with its day and its helper', () => {
  expect(agreedStep(agreed)).toEqual({ text: 'Bel de bakker', day: '2027-03-02', who: helper });
  expect(agreedStep({ ...agreed, kept: [] })).toBeNull();
  expect(agreedStep({ ...agreed, text: ['  '] })).toBeNull();
  expect(agreedStep({ ...agreed, day: ['morgen'] })).toBeNull();
  expect(agreedStep({ ...agreed, who: [{ id: null, name: '' }] })).toBeNull();
});

test('two steps that were written apart become one with the words of both, on the first day', () => {
  const both = agreedStep({
    ...agreed,
    text: ['Bel de bakker', 'Ga eens kijken'],
    day: ['2027-03-09', '2027-03-02'],
  });
  expect(both).toMatchObject({ text: 'Bel de bakker\nGa eens kijken', day: '2027-03-02' });
});

test('somebody without a profile sits at the table by a word', () => {
  expect(tableOf({ with: [{ id: null, name: 'mama' }] })).toEqual({
    with: { id: null, name: 'mama' },
    entry: null,
  });
  expect(tableOf({})).toBeNull();
  expect([undefined, 'An', [], { name: 3 }].map(personOf)).toEqual([null, null, null, null]);
});
