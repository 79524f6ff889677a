import { describe, expect, it } from 'vitest';
import { mayRead } from '#domain/access.ts';
import { endOfDay, startOfDay } from '#domain/calendar.ts';
import { mayGoAlong } from '#domain/handover.ts';
import type { Role } from '#domain/person.ts';
import { recordKinds } from '#domain/record-kind.ts';
import {
  fieldOfPiece,
  lacksOf,
  mostPieces,
  pieceMark,
  printedOn,
  thirdPartyMark,
  usualThirdPartyDay,
} from '#domain/third-party.ts';
import { answerOf, type Says, type Signed } from '#domain/third-party-signing.ts';
import { mayPrint, mayStop, parentsToAsk, standingOf } from '#domain/third-party-standing.ts';

const now = startOfDay('2026-03-02');
const piece = { name: 'Ik hielp', mark: 'm1' };
const whole = {
  organisation: ['vdab'],
  title: ['VDAB Genk'],
  contact: ['Mia Peeters'],
  purpose: ['Samen werk zoeken.'],
  until: ['2026-06-01'],
  [fieldOfPiece('entry-1')]: [piece],
};
const mark = thirdPartyMark(whole);
const nadia = { id: 'nadia', role: 'pupil' as const };
const mama = { id: 'mama', role: 'parent' as const };
const papa = { id: 'papa', role: 'parent' as const };
const els = { id: 'els', role: 'counsellor' as const };
type Person = { id: string; role: Role };

let moment = 0;
const says = (by: string, word: Says, more = {}) => {
  moment += 1;
  const at = now + moment;
  return { by, name: by, says: word, mark, at, isAdult: false, paper: null, ...more };
};
const of = (people: Person[], ...signatures: ReturnType<typeof says>[]): Signed => ({
  mark,
  until: '2026-06-01',
  signatures,
  people,
});
const both = [nadia, mama, papa, els];
const later = now + 1_000;
const state = (signed: Signed, at = later) => standingOf(signed, at).state;
const grown = { isAdult: true };

describe('what is agreed', () => {
  it('is whole with one organisation, a name, a reason, a day and pieces', () => {
    expect(lacksOf(whole, now)).toEqual([]);
    expect(lacksOf({}, now)).toEqual([
      'organisation',
      'name',
      'contact',
      'purpose',
      'until',
      'pieces',
    ]);
    expect(lacksOf({ ...whole, purpose: ['  '], organisation: ['police'] }, now)).toEqual([
      'organisation',
      'purpose',
    ]);
  });
  it('has always an end: three months when nothing is said, at most one year', () => {
    expect(usualThirdPartyDay(now)).toBe('2026-06-01');
    const until = (day: string) => lacksOf({ ...whole, until: [day] }, now);
    expect(until('2027-03-02')).toEqual([]);
    for (const day of ['2027-03-03', '2026-03-01', '', '2026-0'])
      expect(until(day)).toEqual(['until']);
  });
  it('is a choice, not everything that there is', () => {
    const many = Array.from({ length: mostPieces + 1 }, (_, at) => [
      fieldOfPiece(`e${at}`),
      [piece],
    ]);
    expect(lacksOf({ ...whole, ...Object.fromEntries(many) }, now)).toEqual(['tooMany']);
  });
  it('is about what the pupil made themselves, and nothing else', () => {
    const may = (kind: string, author: string) => mayGoAlong({ kind, author, kept: 1 }, 'nadia');
    expect(recordKinds.filter((kind) => may(kind, 'nadia'))).toEqual(['entry', 'step', 'sheet']);
    expect(recordKinds.filter((kind) => may(kind, 'els'))).toEqual([]);
  });
  it('is another agreement with another piece, reason, day, person or organisation', () => {
    const others = [
      { ...whole, [fieldOfPiece('entry-2')]: [piece] },
      { ...whole, [fieldOfPiece('entry-1')]: [null] },
      { ...whole, [fieldOfPiece('entry-1')]: [{ ...piece, mark: 'm2' }] },
      { ...whole, purpose: ['Iets anders.'] },
      { ...whole, until: ['2026-06-02'] },
      { ...whole, contact: ['Jan'] },
      { ...whole, title: ['GTB Genk'] },
      { ...whole, organisation: ['gtb'] },
      // Two devices wrote apart.
      { ...whole, purpose: [...whole.purpose, 'Iets anders.'] },
    ];
    expect(new Set([mark, ...others.map(thirdPartyMark)]).size).toBe(others.length + 1);
  });
  it('stays the same when it is printed, or when a space is typed', () => {
    const printed = { ...whole, 'printed.2026-03-05': [true], 'printed.2026-03-03': [true] };
    expect(thirdPartyMark({ ...printed, title: ['VDAB Genk '] })).toBe(mark);
    expect(printedOn(printed)).toEqual(['2026-03-03', '2026-03-05']);
  });
  it('knows a piece in which somebody wrote since', () => {
    const before = { 'answer.text': ['Ik hielp.'], kept: [1] };
    expect(pieceMark({ ...before, kept: [2] })).toBe(pieceMark(before));
    expect(pieceMark({ ...before, 'answer.text': ['Ik hielp veel.'] })).not.toBe(pieceMark(before));
    expect(pieceMark({ ...before, 'medium.a': ['photo'] })).not.toBe(pieceMark(before));
  });
});

describe('under eighteen', () => {
  it('is a draft until the pupil agrees, and then waits for a parent', () => {
    expect(standingOf(of(both), later)).toEqual({ state: 'draft' });
    expect(standingOf(of(both, says('nadia', 'yes')), later)).toEqual({
      state: 'waits',
      for: ['parent'],
    });
  });
  it('holds with the pupil and one parent', () => {
    expect(state(of(both, says('nadia', 'yes'), says('mama', 'yes')))).toBe('given');
  });
  it('does not hold by a parent alone', () => {
    expect(state(of(both, says('mama', 'yes')))).toBe('draft');
  });
  it('does not hold by somebody of the school in the place of a parent', () => {
    expect(state(of(both, says('nadia', 'yes'), says('els', 'yes')))).toBe('waits');
  });
  it('without a parent here a signature on paper counts, as the pupil noted it', () => {
    const alone = [nadia, els];
    const paper = { paper: { name: 'Voogd Anna', day: '2026-03-02' } };
    expect(standingOf(of(alone, says('nadia', 'yes')), later)).toEqual({
      state: 'waits',
      for: ['paper'],
    });
    expect(state(of(alone, says('nadia', 'yes', paper)))).toBe('given');
    // Whoever can say it here, says it here.
    expect(state(of(both, says('nadia', 'yes', paper)))).toBe('waits');
  });
  it('counts no signature for words that came later', () => {
    const old = { mark: 'before' };
    expect(
      standingOf(of(both, says('nadia', 'yes', old), says('mama', 'yes', old)), later),
    ).toEqual({
      state: 'waits',
      for: ['pupil', 'parent'],
    });
    const again = of(both, says('mama', 'yes', old), says('nadia', 'yes'));
    expect(state(again)).toBe('waits');
    expect(answerOf(again, 'mama')).toBe('again');
  });
  it('keeps the yes of a parent who is not here any more', () => {
    const left = of([nadia, els], says('nadia', 'yes'), says('mama', 'yes'));
    expect(state(left)).toBe('given');
  });
});

describe('parents who disagree', () => {
  const differ = () => [says('nadia', 'yes'), says('mama', 'yes'), says('papa', 'no')];
  it('give nothing until they agree, and nobody is said to be right', () => {
    expect(standingOf(of(both, ...differ()), later)).toEqual({ state: 'refused', differ: true });
    const turned = [says('nadia', 'yes'), says('mama', 'no'), says('papa', 'yes')];
    expect(standingOf(of(both, ...turned), later)).toEqual({ state: 'refused', differ: true });
  });
  it('may change what they said', () => {
    expect(state(of(both, ...differ(), says('papa', 'yes')))).toBe('given');
    expect(state(of(both, ...differ(), says('mama', 'no')))).toBe('refused');
  });
  it('a no stays when other words are written: only who said it turns it into a yes', () => {
    const no = says('papa', 'no', { mark: 'before' });
    expect(state(of(both, no, says('nadia', 'yes'), says('mama', 'yes')))).toBe('refused');
  });
  it('one no alone is a no too', () => {
    expect(standingOf(of(both, says('nadia', 'yes'), says('papa', 'no')), later)).toEqual({
      state: 'refused',
      differ: false,
    });
  });
});

describe('a pupil who turns eighteen in between', () => {
  it('keeps what was given, until its day', () => {
    const given = of(both, says('nadia', 'yes'), says('mama', 'yes'), says('nadia', 'yes', grown));
    expect(state(given)).toBe('given');
    expect(state(given, endOfDay('2026-06-01'))).toBe('given');
    expect(state(given, endOfDay('2026-06-01') + 1)).toBe('ended');
  });
  it('decides alone from then on: no parent is asked, and the no of a parent does nothing', () => {
    const waiting = of(both, says('nadia', 'yes'), says('papa', 'no'));
    expect(state(waiting)).toBe('refused');
    const decided = of(both, ...(waiting.signatures as never[]), says('nadia', 'yes', grown));
    expect(state(decided)).toBe('given');
    expect(parentsToAsk(waiting)).toEqual(['mama', 'papa']);
    expect(parentsToAsk(decided)).toEqual([]);
    expect(state(of(both, says('nadia', 'yes', grown), says('papa', 'no')))).toBe('given');
  });
  it('a parent who agreed before cannot withdraw it after', () => {
    const signed = [says('nadia', 'yes'), says('mama', 'yes'), says('nadia', 'yes', grown)];
    expect(mayStop(of(both, ...signed), mama, later)).toBe(false);
    expect(state(of(both, ...signed, says('mama', 'stop')))).toBe('given');
  });
  it('what a parent withdrew before stays withdrawn', () => {
    const stopped = [says('nadia', 'yes'), says('mama', 'yes'), says('mama', 'stop')];
    expect(state(of(both, ...stopped, says('nadia', 'yes', grown)))).toBe('withdrawn');
  });
  it('still has to look again at words that changed', () => {
    const old = of(both, says('nadia', 'yes', { ...grown, mark: 'before' }));
    expect(standingOf(old, later)).toEqual({ state: 'waits', for: ['pupil'] });
  });
});

describe('withdrawing', () => {
  const given = () => [says('nadia', 'yes'), says('mama', 'yes')];
  it('is for the pupil at any age, and for a parent who agreed', () => {
    const signed = of(both, ...given());
    expect([nadia, mama, papa, els].map((one) => mayStop(signed, one, later))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayStop(of(both, says('nadia', 'yes', grown)), nadia, later)).toBe(true);
  });
  it('holds at once and for good, whatever anybody says after it', () => {
    for (const who of ['nadia', 'mama']) {
      const stopped = of(
        both,
        ...given(),
        says(who, 'stop'),
        says('nadia', 'yes'),
        says(who, 'yes'),
      );
      expect(standingOf(stopped, later)).toMatchObject({ state: 'withdrawn', by: who });
      expect(mayPrint(stopped, nadia, later)).toBe(false);
    }
  });
  it('does nothing by a parent who never agreed, or by somebody of the school', () => {
    expect(state(of(both, ...given(), says('papa', 'stop')))).toBe('given');
    expect(state(of(both, ...given(), says('els', 'stop')))).toBe('given');
  });
});

describe('on paper', () => {
  it('stands only what holds today', () => {
    expect(mayPrint(of(both), nadia, later)).toBe(false);
    expect(mayPrint(of(both, says('nadia', 'yes')), nadia, later)).toBe(false);
    const given = of(both, says('nadia', 'yes'), says('mama', 'yes'));
    expect(mayPrint(given, nadia, later)).toBe(true);
    expect(mayPrint(given, nadia, endOfDay('2026-06-01') + 1)).toBe(false);
    for (const one of [mama, els]) expect(mayPrint(given, one, later)).toBe(false);
  });
  it('gives the organisation no way in: agreeing makes nobody a reader of the pieces', () => {
    const at = { space: 's', record: 'r', about: null, editors: [], version: 'v', deleted: false };
    const entry = { ...at, kind: 'entry', author: 'nadia', audience: [] };
    for (const one of [mama, papa, els])
      expect(mayRead({ person: one.id, role: one.role }, entry, null, later)).toBe(false);
  });
});
