import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyContent } from '#content/create.ts';
import type { ContentDocument, Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { fieldValues } from '#content/field-values.ts';
import { mergeAll, mergeContent } from '#content/merge.ts';
import { parseContent } from '#content/parse.ts';
import { serializeContent } from '#content/serialize.ts';

const edited = (fields: Record<string, Plain>, actor: string, from = emptyContent()) =>
  editContent(from, fields, actor);
const text = serializeContent;

/** A history that several actors made: some edits see one state, some see two merged. */
const names = fc.constantFrom('a', 'b', 'constructor', '9f1c-x');
const values: fc.Arbitrary<Plain> = fc.oneof(
  fc.constantFrom('lasser', 'kapper', '', null),
  fc.integer(),
  fc.constant({ text: 'taak', done: true }),
);
const moves = fc.array(
  fc.record({
    actor: fc.constantFrom('p', 'q', 'r'),
    field: names,
    value: values,
    sees: fc.nat(),
    also: fc.nat(),
  }),
  { minLength: 1, maxLength: 14 },
);
const histories: fc.Arbitrary<ContentDocument[]> = moves.map((made) => {
  const states = [emptyContent()];
  made.forEach(({ actor, field, value, sees, also }, turn) => {
    const one = states[sees % states.length] ?? emptyContent();
    const other = states[also % states.length] ?? emptyContent();
    // Each tab's life is its own actor.
    states.push(editContent(mergeContent(one, other), { [field]: value }, `${actor}${turn}`));
  });
  return states;
});
const three = histories.chain(
  (states) =>
    fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...states))) as fc.Arbitrary<
      [ContentDocument, ContentDocument, ContentDocument]
    >,
);

describe('merging', () => {
  it('is the same both ways', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        expect(text(mergeContent(a, b))).toBe(text(mergeContent(b, a)));
      }),
    );
  });

  it('is the same in every grouping', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const left = mergeContent(mergeContent(a, b), c);
        expect(text(left)).toBe(text(mergeContent(a, mergeContent(b, c))));
      }),
    );
  });

  it('is the same as once when it happens twice', () => {
    fc.assert(
      fc.property(three, ([a, b]) => {
        const once = mergeContent(a, b);
        expect(text(mergeContent(once, b))).toBe(text(once));
        expect(text(mergeContent(once, once))).toBe(text(once));
      }),
    );
  });

  it('loses no value that nobody replaced', () => {
    fc.assert(
      fc.property(histories, (states) => {
        const all = mergeAll(states);
        const last = states.at(-1) ?? emptyContent();
        expect(text(mergeContent(all, last))).toBe(text(all));
      }),
    );
  });

  it('keeps both texts when two devices edit the same one offline for a week', () => {
    const before = edited({ 'answer.text': 'Ik weet het niet.' }, 'first');
    const phone = edited({ 'answer.text': 'Ik word lasser.' }, 'phone', before);
    const tablet = edited({ 'answer.text': 'Ik word kapper.' }, 'tablet', before);
    const merged = fieldValues(mergeContent(phone, tablet));
    expect(merged['answer.text']?.toSorted()).toEqual(['Ik word kapper.', 'Ik word lasser.']);
    expect(text(mergeContent(phone, tablet))).toBe(text(mergeContent(tablet, phone)));
  });

  it('agrees silently when two devices changed different fields', () => {
    const before = edited({ text: 'bellen' }, 'first');
    const one = edited({ day: '2026-11-25' }, 'phone', before);
    const other = edited({ text: 'tante bellen' }, 'tablet', before);
    expect(fieldValues(mergeContent(one, other))).toEqual({
      day: ['2026-11-25'],
      text: ['tante bellen'],
    });
  });

  it('keeps an answer to both: the next edit replaces the two it saw', () => {
    const phone = edited({ text: 'a' }, 'phone');
    const tablet = edited({ text: 'b' }, 'tablet');
    const both = edited({ text: 'a\nb' }, 'later', mergeContent(phone, tablet));
    expect(fieldValues(mergeContent(mergeContent(both, phone), tablet))).toEqual({
      text: ['a\nb'],
    });
  });

  it('keeps different values under equal stamps, and equal values of two people as one to read', () => {
    const stamped = (value: string, actor: string): ContentDocument => ({
      schema: 1,
      fields: { text: [{ value, stamp: { [actor]: 1 } }] },
    });
    expect(fieldValues(mergeContent(stamped('a', 'x'), stamped('b', 'x')))).toEqual({
      text: ['a', 'b'],
    });
    expect(fieldValues(mergeContent(stamped('a', 'x'), stamped('a', 'y')))).toEqual({
      text: ['a'],
    });
  });

  it('lets words win from a removal that did not see them', () => {
    const before = edited({ 'task.1': { text: 'bellen' } }, 'first');
    const removed = edited({ 'task.1': null }, 'phone', before);
    const changed = edited({ 'task.1': { text: 'mailen' } }, 'tablet', before);
    expect(fieldValues(removed)).toEqual({});
    expect(fieldValues(mergeContent(removed, changed))).toEqual({ 'task.1': [{ text: 'mailen' }] });
  });
});

describe('editing', () => {
  it('changes nothing where nothing new is said', () => {
    const before = edited({ text: 'a', list: ['x'] }, 'one');
    expect(edited({ text: 'a', list: ['x'], other: null }, 'two', before)).toEqual(before);
  });

  it('covers what its writer saw and wrote, not what arrived while they typed', () => {
    const shown = edited({ text: 'Ik word' }, 'before');
    const typed = edited({ text: 'Ik word las' }, 'phone', shown);
    const arrived = mergeContent(typed, edited({ text: 'Ik word kapper' }, 'tablet', shown));
    const after = editContent(arrived, { text: 'Ik word lasser' }, 'phone', shown);
    expect(fieldValues(after).text?.toSorted()).toEqual(['Ik word kapper', 'Ik word lasser']);
    const later = editContent(after, { text: 'Ik word lasser!' }, 'phone', shown);
    expect(fieldValues(later).text?.toSorted()).toEqual(['Ik word kapper', 'Ik word lasser!']);
  });

  it('leaves unknown fields of a newer app alone', () => {
    const newer =
      '{"schema":1,"fields":{"hologram":[{"value":{"deep":[1,{"x":null}]},"stamp":{"n":1}}]}}';
    const read = parseContent(newer);
    if (read === 'unreadable') throw new Error('must be readable');
    const after = parseContent(text(edited({ text: 'a' }, 'old', read)));
    expect(after).toMatchObject({
      schema: 1,
      fields: { hologram: [{ value: { deep: [1, { x: null }] } }] },
    });
  });
});

describe('reading what came from elsewhere', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(three, ([a]) => {
        expect(text(parseContent(text(a)) as ContentDocument)).toBe(text(a));
      }),
    );
  });

  it.each([
    ['no JSON', 'hallo'],
    ['no object', '[]'],
    ['no fields', '{"schema":1}'],
    ['another schema', '{"schema":2,"fields":{}}'],
    ['a well of a thousand', `{"schema":1,"fields":${'{"a":'.repeat(1_000)}1${'}'.repeat(1_000)}}`],
    ['a field that is no list', '{"schema":1,"fields":{"a":"b"}}'],
    ['a value without a stamp', '{"schema":1,"fields":{"a":[{"value":"b"}]}}'],
    [
      'a stamp that counts backwards',
      '{"schema":1,"fields":{"a":[{"value":"b","stamp":{"x":-1}}]}}',
    ],
    ['a name that is no name', '{"schema":1,"fields":{"__proto__":[]}}'],
    [
      'a well of brackets',
      `{"schema":1,"fields":{"a":[{"value":${'['.repeat(40)}${']'.repeat(40)},"stamp":{"x":1}}]}}`,
    ],
    ['a text without end', `{"schema":1,"fields":{},"x":"${'a'.repeat(1_100_000)}"}`],
  ])('says of %s that it is unreadable, and throws nothing', (_name, found) => {
    expect(parseContent(found)).toBe('unreadable');
  });

  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (found) => void parseContent(found)));
  });
});
