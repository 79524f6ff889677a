import { describe, expect, test } from 'vitest';
import { dutchTexts, idleExceptions, toneFaults } from '../../scripts/tone.ts';
import { toneExceptions } from '../../scripts/tone-exceptions.ts';

const faultsOf = (text: string, place = 'today.x') =>
  toneFaults([{ place, text }]).map(({ rule }) => rule);

test('the Dutch of the app keeps to the house rules of tone', () => {
  expect(toneFaults(dutchTexts())).toEqual([]);
});

test('each exception says why, and still excuses something', () => {
  expect(toneExceptions.every(({ why }) => why.length > 20)).toBe(true);
  expect(idleExceptions(dutchTexts())).toEqual([]);
});

describe('what it hears', () => {
  test('a sentence of eleven words, and a third sentence', () => {
    expect(faultsOf('Dit is een zin die toch echt net iets te lang is.')).toContain(
      'sentence-too-long',
    );
    expect(faultsOf('Een. Twee. Drie.')).toEqual(['block-too-long']);
    expect(faultsOf('Bewaard op dit toestel.')).toEqual([]);
  });

  test('abbreviations, numbers in letters, capitals and marks', () => {
    expect(faultsOf('Neem bv. een foto.')).toContain('abbreviation');
    expect(faultsOf('Kies twaalf kaarten.')).toEqual(['number-as-word']);
    expect(faultsOf('LET OP')).toEqual(['capitals']);
    expect(faultsOf('Vraag het aan het CLB.')).toEqual([]);
    expect(faultsOf('Dit is <b>goed</b>.')).toEqual(['marks']);
    expect(faultsOf('Om 14.00 u, na 3 km, voor 2 €.', 'home-entries.x')).toEqual([]);
  });

  test('a second word for the same thing', () => {
    expect(faultsOf('Neem je gsm.')).toEqual(['other-word']);
    expect(faultsOf('Klik hier.')).toEqual(['click-here', 'other-word']);
    expect(faultsOf('Vraag het aan je docent.')).toEqual(['other-word']);
  });

  test('u to a pupil, and je to a parent', () => {
    expect(faultsOf('Deelt u dit?')).toEqual(['not-je']);
    expect(faultsOf('Deel je dit?', 'home-entries.x')).toEqual(['not-u']);
    expect(faultsOf('Lees wat u wil.', 'review.new.intro.u')).toEqual([]);
  });
});
