/** A few photos of what pupils made, drawn here: the demo school shows nobody's real life. */
import type { Plain } from '#content/document.ts';
import { dayOf } from '#domain/calendar.ts';
import { dayMs, hourMs } from '#domain/instant.ts';
import type { Medium } from '#domain/medium.ts';
import { chanceFrom } from './chance.ts';
import { type Deed, type Stage, teachersOf } from './life.ts';
import type { Pen } from './pen.ts';
import type { Pupil } from './people.ts';
import type { DemoPort, Photo } from './port.ts';
import { aPage, box, disc, fill, type Raster, ring, roof, smaller } from './raster.ts';

/** Of its own, so that photos change nothing else of the demo school. */
const seed = 20251102;
const [width, height] = [960, 720];

type Scene = () => Raster;
type Shown = { scene: Scene; words: string; language: string; daysAgo: number };

export function photoDeeds(stage: Stage, port: DemoPort): Deed[] {
  const { pupils } = stage.people;
  const [first, second] = pupils.filter((pupil) => pupil.group === 'OKAN');
  const faithful = pupils.find((pupil) => pupil.group === '2G');
  const pen = stage.pen.withChance(chanceFrom(seed));
  const taking = (pupil: Pupil | undefined, shown: Shown) =>
    pupil === undefined ? [] : [photoDeed({ stage, pen, port }, pupil, shown)];
  return [
    ...taking(first, {
      scene: birdhouse,
      words: 'صنعت هذا البيت للطيور بنفسي.',
      language: 'ar',
      daysAgo: 11,
    }),
    ...taking(second, {
      scene: cake,
      words: 'Мій перший торт у шкільній кухні.',
      language: 'uk',
      daysAgo: 16,
    }),
    ...taking(faithful, {
      scene: wheel,
      words: 'Het wiel loopt weer recht. Dat deed ik alleen.',
      language: 'nl',
      daysAgo: 8,
    }),
  ];
}

type Taking = { stage: Stage; pen: Pen; port: DemoPort };

function photoDeed({ stage, pen, port }: Taking, pupil: Pupil, shown: Shown): Deed {
  const { people, until } = stage;
  const take = async (at: number) => {
    const drawn = shown.scene();
    const photo = port.develop(smaller(drawn, 2));
    const small = port.develop(smaller(drawn, 6));
    const fields = {
      activity: 'proud-moment',
      'answer.what': shown.words,
      'medium.photo001.what': mediumOf(photo, small) as Plain,
      language: shown.language,
      madeOn: dayOf(at),
      kept: at,
    };
    const page = { space: pupil.portfolio, kind: 'entry', fields };
    const written = await pen.write(pupil.id, page, at);
    for (const one of [photo, small]) {
      await port.bring(pupil.id, { space: pupil.portfolio, record: written.record }, one);
    }
    const readers = [...teachersOf(people, pupil), ...pupil.parents];
    const audience = readers.map(({ id }) => ({ to: id, until: null }));
    await pen.share(pupil.id, pupil.portfolio, { written, audience, at });
    for (const reader of readers) {
      await pen.markRead(reader.id, pupil.portfolio, { [written.record]: at });
    }
    return [];
  };
  return { at: until - shown.daysAgo * dayMs + hourMs, by: pupil, do: take };
}

function mediumOf(photo: Photo, small: Photo): Medium {
  const { sha256, size, type, width: wide, height: high } = photo;
  const thumb = { blob: small.sha256, type: small.type, size: small.size };
  return { medium: 'photo', blob: sha256, type, size, width: wide, height: high, thumb };
}

function birdhouse(): Raster {
  const page = aPage(width, height, [168, 204, 222], [226, 236, 224]);
  fill(page, [122, 158, 110], box(0, 0.62, 1, 0.75));
  fill(page, [120, 84, 56], box(0.48, 0.5, 0.53, 0.75));
  fill(page, [204, 158, 104], box(0.34, 0.26, 0.67, 0.54));
  fill(page, [178, 132, 82], (x, y) => box(0.34, 0.26, 0.67, 0.54)(x, y) && (y * 24) % 2 < 0.14);
  fill(page, [142, 58, 48], roof(0.505, 0.1, { half: 0.25, bottom: 0.28 }));
  fill(page, [52, 40, 34], disc([0.505, 0.37], 0.052));
  fill(page, [120, 84, 56], box(0.44, 0.455, 0.57, 0.47));
  return page;
}

function cake(): Raster {
  const page = aPage(width, height, [238, 226, 208], [214, 192, 164]);
  fill(page, [246, 246, 244], disc([0.5, 0.58], 0.36, 0.22));
  fill(page, [126, 76, 48], box(0.26, 0.36, 0.74, 0.55));
  fill(page, [126, 76, 48], disc([0.5, 0.55], 0.24, 0.2));
  fill(page, [250, 240, 226], box(0.26, 0.44, 0.74, 0.47));
  fill(page, [250, 240, 226], disc([0.5, 0.36], 0.24, 0.2));
  for (let place = 0; place < 7; place += 1) {
    const turn = (place / 7) * 2 * Math.PI + 0.2;
    const berry = [0.5 + 0.18 * Math.cos(turn), 0.352 + 0.03 * Math.sin(turn)] as const;
    fill(page, [186, 40, 54], disc(berry, 0.022));
  }
  return page;
}

function wheel(): Raster {
  const page = aPage(width, height, [196, 200, 204], [150, 154, 158]);
  fill(page, [108, 112, 118], box(0, 0.66, 1, 0.75));
  const middle = [0.5, 0.38] as const;
  fill(page, [226, 228, 230], (x, y) => {
    const [across, down] = [x - middle[0], y - middle[1]];
    const turn = (Math.atan2(down, across) / Math.PI) * 10 + 10;
    return Math.hypot(across, down) < 0.28 && turn % 1 < 0.06 / (Math.hypot(across, down) * 6);
  });
  fill(page, [38, 38, 42], ring(middle, 0.31, 0.035));
  fill(page, [206, 208, 212], ring(middle, 0.278, 0.018));
  fill(page, [84, 88, 94], disc(middle, 0.035));
  return page;
}
