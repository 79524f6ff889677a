import { describe, expect, it } from 'vitest';
import { ancestryOf } from '#content/ancestry.ts';
import { editsBackTo } from '#content/bring-back.ts';
import { emptyContent } from '#content/create.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { fieldValues } from '#content/field-values.ts';
import { mergeContent } from '#content/merge.ts';

const write = (on: ContentDocument, text: Plain, actor: string, field = 'text') =>
  editContent(on, { [field]: text }, actor);
const named = (documents: Record<string, ContentDocument>) =>
  Object.entries(documents).map(([name, document]) => ({ name, document }));

function parents(documents: Record<string, ContentDocument>): Record<string, string[]> {
  const ancestry = ancestryOf(named(documents));
  return Object.fromEntries(
    [...ancestry].map(([version, before]) => [version.name, before.map(({ name }) => name)]),
  );
}

describe('how versions follow from each other', () => {
  const one = write(emptyContent(), 'one', 'a');
  const two = write(one, 'two', 'a');

  it('each comes from the one its writer had before them', () => {
    expect(parents({ two, one })).toEqual({ one: [], two: ['one'] });
  });
  it('two devices that wrote apart both come from what they had seen, and meet in one place', () => {
    const phone = write(two, 'phone', 'p');
    const tablet = write(two, 'tablet', 't', 'title');
    const met = mergeContent(phone, tablet);
    const after = write(met, 'after', 'p');
    expect(parents({ after, met, tablet, phone, two, one })).toEqual({
      one: [],
      two: ['one'],
      phone: ['two'],
      tablet: ['two'],
      met: ['tablet', 'phone'],
      after: ['met'],
    });
  });
  it('who goes on writing where two had met, meets both', () => {
    const phone = write(one, 'phone', 'p');
    const tablet = write(one, 'tablet', 't');
    const settled = write(mergeContent(phone, tablet), 'both', 'p');
    expect(parents({ settled, tablet, phone }).settled).toEqual(['tablet', 'phone']);
  });
  it('the same words handed in twice are no meeting', () => {
    const after = write(two, 'after', 'b');
    expect(parents({ after, two, again: two, one }).after).toEqual(['two']);
  });
  it('a version that was put back comes from what stood there just before, not from its equal', () => {
    const begun = write(write(emptyContent(), 'begin', 's1'), 'photo', 'tab', 'medium.1');
    const changed = write(begun, 'changed', 's2');
    const back = editContent(changed, editsBackTo(begun, changed), 'tab');
    expect(fieldValues(back)).toEqual(fieldValues(begun));
    expect(parents({ back, changed, begun })).toEqual({
      begun: [],
      changed: ['begun'],
      back: ['changed'],
    });
  });
  it('what cannot be read has no place among them', () => {
    expect(ancestryOf([{ document: null }]).size).toBe(0);
  });
});

describe('bringing an earlier version back', () => {
  const then = write(write(emptyContent(), 'then', 'a'), 'a title', 'a', 'title');

  it('says again what it said, and takes away what came later', () => {
    let now = write(then, 'now', 'a');
    now = write(now, 'photo', 'a', 'medium.1');
    const edits = editsBackTo(then, now);
    expect(edits).toEqual({ text: 'then', 'medium.1': null });
    const back = editContent(now, edits, 'b');
    expect(fieldValues(back)).toEqual(fieldValues(then));
  });
  it('leaves alone what is the same, and when it was finished', () => {
    const finished = write(write(then, 5, 'a', 'kept'), 'now', 'a');
    expect(editsBackTo(then, finished)).toEqual({ text: 'then' });
    expect(editsBackTo(finished, finished)).toEqual({});
  });
  it('of two texts that stood beside each other both come back', () => {
    const apart = mergeContent(write(then, 'lasser', 'p'), write(then, 'kapper', 't'));
    const edits = editsBackTo(apart, write(apart, 'now', 'p'));
    expect(String(edits.text).split('\n\n').sort()).toEqual(['kapper', 'lasser']);
  });
});
