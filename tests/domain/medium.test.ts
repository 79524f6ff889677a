import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContent } from '#content/create.ts';
import { editContent } from '#content/edit.ts';
import { fieldValues } from '#content/field-values.ts';
import { mergeContent } from '#content/merge.ts';
import {
  blobRefsOf,
  hasRoomFor,
  hasRoomForStrokes,
  mediaOf,
  mediumLimits,
  readMedium,
} from '#domain/medium.ts';

const hash = (letter: string) => letter.repeat(64);
const photo = {
  medium: 'photo',
  blob: hash('a'),
  type: 'image/jpeg',
  size: 400_000,
  width: 1200,
  height: 1600,
  thumb: { blob: hash('b'), type: 'image/jpeg', size: 9_000 },
};
const voice = { medium: 'voice', blob: hash('c'), type: 'audio/webm', size: 90_000, seconds: 20 };

describe('reading what another device wrote', () => {
  test('a photo, a drawing and a voice are read as they are', () => {
    const drawing = { ...photo, medium: 'drawing', strokes: 'k2:aa' };
    for (const medium of [photo, drawing, voice]) expect(readMedium(medium)).toEqual(medium);
  });

  test.each([
    ['words', 'a sentence'],
    ['nothing', null],
    ['a list', [photo]],
    ['another kind', { ...photo, medium: 'film' }],
    ['a hash that is an address', { ...photo, blob: 'https://elsewhere.example/' }],
    ['a page of the web', { ...photo, type: 'text/html' }],
    ['a voice that says it is a picture', { ...voice, type: 'image/png' }],
    ['no size', { ...photo, size: 0 }],
    ['an endless size', { ...photo, size: 1e12 }],
    ['no width', { ...photo, width: undefined }],
    ['a width of half a dot', { ...photo, width: 0.5 }],
    ['a voice of minus one second', { ...voice, seconds: -1 }],
    ['a voice without end', { ...voice, seconds: Number.POSITIVE_INFINITY }],
  ])('%s is no medium', (_name, value) => {
    expect(readMedium(value)).toBeNull();
  });

  test('an odd thumbnail or odd lines leave the picture itself', () => {
    const odd = { ...photo, medium: 'drawing', thumb: { blob: 'x' }, strokes: 'k'.repeat(30_000) };
    const { thumb: _, ...rest } = photo;
    expect(readMedium(odd)).toEqual({ ...rest, medium: 'drawing' });
  });

  test('whatever a field holds, reading it never fails', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        mediaOf(fields);
        expect(blobRefsOf(fields).length).toBeLessThanOrEqual(mediumLimits.refs);
      }),
    );
  });
});

describe('the media of a record', () => {
  test('are found in every field, also where a question was answered with a voice', () => {
    const fields = { 'medium.b': [photo], text: ['words'], 'answer.first': voice, kept: 12 };
    expect(mediaOf(fields).map(({ field }) => field)).toEqual(['answer.first', 'medium.b']);
    expect(blobRefsOf(fields).map(({ sha256 }) => sha256[0])).toEqual(['b', 'c', 'a']);
  });

  test('of two devices that each added one are both there after they met', () => {
    const one = editContent(emptyContent(), { 'medium.one': photo }, 'phone');
    const other = editContent(emptyContent(), { 'medium.two': voice }, 'tablet');
    const met = fieldValues(mergeContent(one, other));
    expect(mediaOf(met).map(({ medium }) => medium.medium)).toEqual(['photo', 'voice']);
  });

  test('one that was taken away is not counted', () => {
    expect(blobRefsOf({ 'medium.one': null, 'medium.two': voice })).toHaveLength(1);
  });

  test('past the limit there is no room, and the words can still travel', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `medium.${index}`,
        { ...voice, blob: index.toString(16).padStart(64, '0') },
      ]),
    );
    expect(blobRefsOf(many)).toHaveLength(mediumLimits.refs);
    expect(hasRoomFor(many, 'voice')).toBe(false);
    expect(hasRoomFor({ 'medium.one': photo }, 'photo')).toBe(true);
  });

  test('the lines of all drawings together leave room for the words', () => {
    const drawing = { ...photo, medium: 'drawing', strokes: 'k'.repeat(20_000) };
    expect(hasRoomForStrokes({}, 'k'.repeat(20_000))).toBe(true);
    expect(hasRoomForStrokes({ 'medium.one': drawing }, 'k'.repeat(20_000))).toBe(false);
  });
});
