import { describe, expect, it } from 'vitest';
import type { SheetCode } from '#domain/sheet-code.ts';
import type { SheetForm } from '#domain/sheet-layout.ts';
import { evened, type Grey, greyOf, type Pixels } from '#media/paper/grey.ts';
import { type ReadSheet, readSheet } from '#media/paper/read-sheet.ts';
import { type Chance, createChance } from '../../simulation/world/chance.ts';
import { drawnSheet, perMm } from '../../support/paper/draw-sheet.ts';
import { photographed, type Shot, withAllCorners } from '../../support/paper/photograph.ts';

const codeOf = (form: SheetForm, at: number): SheetCode => ({
  space: `7b2f09ac41d6${String(at).padStart(4, '0')}`,
  activity: at % 3 === 0 ? 'school:0badcafe' : 'proud-moment',
  form,
  page: 1,
  sheet: (0xab00 + at).toString(16).padStart(6, '0'),
});

const calm: Shot = {
  width: 1_200,
  height: 1_600,
  turn: 0,
  tilt: { x: 0, y: 0 },
  size: 0.8,
  middle: { x: 0.5, y: 0.5 },
  shadow: 0,
  blur: 0,
  noise: 3,
  table: 120,
};

/** As people photograph: turned, from aside, in half light, not quite still. */
function hurriedShot(chance: Chance): Shot {
  const spread = (most: number) => (chance.next() * 2 - 1) * most;
  const isUpsideDown = chance.happens(0.25);
  return {
    ...calm,
    turn: spread(30) + (isUpsideDown ? 180 : 0),
    tilt: { x: spread(0.09), y: spread(0.09) },
    size: 0.64 + chance.next() * 0.1,
    middle: { x: 0.5 + spread(0.02), y: 0.5 + spread(0.02) },
    shadow: chance.next() * 0.6,
    blur: chance.next() * 1.6,
    noise: 4 + chance.next() * 10,
    table: 40 + chance.next() * 150,
  };
}

/**
 * Evening a photograph once takes a laptop some 55 ms: as many times as that is 1.5 s on a device
 * four times as slow. Three of them are usual.
 */
const mostPasses = 6.5;

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const saidBy = (read: ReadSheet) => ('code' in read ? JSON.stringify(read.code) : read.problem);

const sheet = codeOf('sheet', 1);
const shoot = (paper: Grey, shot: Partial<Shot>): Pixels =>
  photographed(paper, { ...calm, ...shot }, createChance(3).next);
const paperOf = (code: SheetCode) => drawnSheet(code, createChance(4).next);
const problemOf = (photo: Pixels) => {
  const read = readSheet(photo, 800);
  return 'problem' in read ? read.problem : 'read';
};

describe('a photograph of a sheet', () => {
  it('is read in at least 98 of 100: turned, upside down, from aside, in a shadow, not sharp', () => {
    const chance = createChance(20_261_128);
    const codes = Array.from({ length: 10 }, (_, at) =>
      codeOf(at % 4 === 3 ? 'card' : 'sheet', at),
    );
    const papers = codes.map((code) => drawnSheet(code, chance.next));
    const missed: string[] = [];
    const cost = { even: 0, read: 0 };
    for (let at = 0; at < 100; at += 1) {
      const code = codes[at % codes.length];
      const paper = papers[at % papers.length] as Grey;
      const shot = withAllCorners(hurriedShot(chance), paper);
      const photo = photographed(paper, shot, chance.next);
      cost.even += cpuMs(() => evened(greyOf(photo), 60));
      let read: ReadSheet = { problem: 'no-code' };
      cost.read += cpuMs(() => {
        read = readSheet(photo, 800);
      });
      const said = saidBy(read);
      if (said !== JSON.stringify(code)) missed.push(`${said} ${JSON.stringify(shot)}`);
    }
    expect(missed.slice(2)).toEqual([]);
    expect(cost.read / cost.even).toBeLessThan(mostPasses);
  }, 240_000);

  it('lies straight afterwards, each corner of the paper in its own corner', () => {
    const paper = paperOf(sheet);
    for (const turn of [17, 205]) {
      const tilt = { x: 0.07, y: -0.05 };
      const shot = withAllCorners({ ...calm, turn, tilt, size: 0.7 }, paper);
      const read = readSheet(shoot(paper, shot), 1_188);
      if (!('sheet' in read)) throw new Error(read.problem);
      const { width, height } = read.sheet;
      expect(width / height).toBeCloseTo(210 / 297, 2);
      expect(differing(read.sheet, paper)).toBeLessThan(0.04);
    }
  });

  it('of which a corner is missing is half a sheet; a thumb on one mark is no harm', () => {
    const paper = paperOf(sheet);
    expect(problemOf(shoot(paper, { middle: { x: 0.5, y: 0.72 } }))).toBe('half');
    expect(problemOf(shoot(paper, { middle: { x: 0.22, y: 0.5 } }))).toBe('half');
    const under = paperOf(sheet);
    thumb(under, { x: 8, y: 278, size: 14 });
    expect(problemOf(shoot(under, { turn: 5 }))).toBe('read');
    thumb(under, { x: 192, y: 278, size: 14 });
    expect(problemOf(shoot(under, { turn: 5 }))).toBe('half');
  });

  it('without a code, or with one that nobody can read, says that there is none', () => {
    const paper = paperOf(sheet);
    expect(problemOf(shoot({ ...paper, data: paper.data.slice().fill(240) }, {}))).toBe('no-code');
    const coffee = paperOf(sheet);
    thumb(coffee, { x: 165, y: 14, size: 18 });
    expect(problemOf(shoot(coffee, {}))).toBe('no-code');
    expect(problemOf({ width: 2, height: 2, data: new Uint8ClampedArray(16) })).toBe('no-code');
  });

  it('with the code of something else is no sheet of ours, and one of a newer app says so', () => {
    const [other, newer] = ['https://school.be/k#geheim', 'LB:096Y410'].map((text) =>
      drawnSheet(sheet, createChance(4).next, text),
    );
    expect(problemOf(shoot(other as Grey, {}))).toBe('no-code');
    expect(problemOf(shoot(newer as Grey, {}))).toBe('newer');
  });
});

function thumb(paper: Grey, { x, y, size }: { x: number; y: number; size: number }): void {
  for (let row = Math.round(y * perMm); row < (y + size) * perMm; row += 1) {
    const at = row * paper.width + Math.round(x * perMm);
    paper.data.fill(150, at, at + Math.round(size * perMm));
  }
}

/** The share of places where one is dark and the other is not, seen coarsely. */
function differing({ width, height, data }: Pixels, paper: Grey): number {
  let differs = 0;
  let count = 0;
  for (let y = 6; y < height - 6; y += 3) {
    for (let x = 6; x < width - 6; x += 3) {
      const row = Math.floor((y * paper.height) / height);
      const there = paper.data[row * paper.width + Math.floor((x * paper.width) / width)] ?? 0;
      const here = data[(y * width + x) * 4] ?? 0;
      count += 1;
      if (there < 100 !== here < 100) differs += 1;
    }
  }
  return differs / count;
}
