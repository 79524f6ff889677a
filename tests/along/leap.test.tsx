import { beforeAll, describe, expect, it } from 'vitest';
import { leapFeed } from '#along/leap.ts';
import { pieceOfItem } from '#along/leap-pieces.ts';
import type { LoopbookPackage, Piece } from '#along/package.ts';
import { readLeap } from '#along/read-leap.ts';
import { sitePages } from '#along/site.ts';
import { siteNamespaces, siteTexts } from '#along/site-texts.ts';
import { emptyContent } from '#content/create.ts';
import type { Plain } from '#content/document.ts';
import { editContent } from '#content/edit.ts';
import { fieldValues } from '#content/field-values.ts';
import { loadTexts, startTexts } from '#i18n/texts.ts';
import { browserDigest } from '#storage/digest.ts';
import { maharaFeed } from '../support/mahara.ts';

beforeAll(async () => {
  await startTexts('nl');
  await loadTexts([...siteNamespaces]);
});

const sha256 = 'a'.repeat(64);
const photo = { medium: 'photo', blob: sha256, type: 'image/jpeg', size: 9, width: 4, height: 3 };
const evil = '</p><script>alert(1)</script><img src=x onerror=alert(2)> ]]> & "\u0007';

function piece(name: string, part: Partial<Piece>, fields: Record<string, Plain>): Piece {
  const content = editContent(emptyContent(), fields, 'een');
  const made = Date.UTC(2026, 2, 4);
  const id = `stuk-${name.repeat(32)}`;
  return { piece: id, kind: 'entry', about: null, made, by: null, versions: [], content, ...part };
}

const whole: LoopbookPackage = {
  format: 'loopboek',
  version: 1,
  made: Date.UTC(2026, 10, 28),
  language: 'nl',
  owner: { name: 'Lina & co' },
  pieces: [
    piece(
      '1',
      {},
      {
        activity: 'free',
        'answer.text': evil,
        language: 'ar',
        'medium.0a': photo,
        'caption.0a': evil,
      },
    ),
    piece('2', { kind: 'step' }, { text: 'Bellen', day: '2026-03-09', lookBack: 'done', kept: 1 }),
    piece(
      '3',
      { kind: 'reply', about: `stuk-${'1'.repeat(32)}`, by: { role: 'teacher', name: 'Mia <b>' } },
      { text: 'Knap', kept: 1 },
    ),
    piece(
      '4',
      { kind: 'home-entry', by: { role: 'parent', name: 'Karim' } },
      { text: 'Ze kookt', kept: 1 },
    ),
    piece('5', { kind: 'request' }, { text: 'Mag ik?' }),
    piece(
      '6',
      { kind: 'transition' },
      { moment: 'okan-to-regular', 'task.a': { text: '', from: 'coach' } },
    ),
    piece('7', { kind: 'introduction' }, { helps: 'Stilte' }),
  ],
  media: [{ sha256, size: 9, type: 'image/jpeg', file: `media/${'a'.repeat(20)}.jpg` }],
};

/** The words of the published structure, as far as they may stand here. */
const types = ['entry', 'person', 'plan', 'meeting', 'resource'];
const relations = ['has_part', 'is_part_of', 'has_reply', 'in_reply_to'];

describe('the feed for other portfolio systems', () => {
  it('is Atom with the words of Leap2A, 2010-07, and every link in it leads somewhere', () => {
    const page = new DOMParser().parseFromString(
      leapFeed(whole, siteTexts('nl')),
      'application/xml',
    );
    const feed = page.documentElement;
    expect(page.querySelector('parsererror')).toBeNull();
    expect(feed.namespaceURI).toBe('http://www.w3.org/2005/Atom');
    const [version] = feed.getElementsByTagNameNS('http://terms.leapspecs.org/', 'version');
    expect(version?.textContent).toBe('http://www.leapspecs.org/2010-07/2A/');
    for (const name of ['id', 'title', 'updated', 'author']) {
      expect([...feed.children].filter(({ localName }) => localName === name)).toHaveLength(1);
    }
    const entries = [...feed.children].filter(({ localName }) => localName === 'entry');
    expect(entries).toHaveLength(8);
    const ids = entries.map((entry) => entry.querySelector(':scope > id')?.textContent ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated', 'content']) {
        expect([...entry.children].filter(({ localName }) => localName === name)).toHaveLength(1);
      }
      const type = [...entry.children].find(({ localName }) => localName === 'type');
      const named = type?.getAttribute('rdf:resource') ?? '';
      expect(types.map((one) => `leap2:${one}`)).toContain(named);
      expect(
        Number.isNaN(Date.parse(entry.querySelector(':scope > updated')?.textContent ?? '')),
      ).toBe(false);
      for (const link of entry.querySelectorAll(':scope > link')) {
        const rel = link.getAttribute('rel') ?? '';
        const href = link.getAttribute('href') ?? '';
        if (rel === 'enclosure') expect(whole.media[0]?.file).toBe(href);
        else {
          expect(relations).toContain(rel.replace('leap2:', ''));
          expect(ids).toContain(href);
        }
      }
    }
  });

  it('is read back by our own reader: pages, a step, an answer', () => {
    const read = readLeap(leapFeed(whole, siteTexts('nl')));
    expect(read?.owner).toBe('Lina & co');
    expect(read?.items.find(({ place }) => place === 'step')).toMatchObject({
      day: '2026-03-09',
      isDone: true,
    });
    expect(read?.items.map(({ text }) => text)).toContain('Knap');
  });
});

describe('a feed as Mahara writes it', () => {
  const read = () => {
    const leap = readLeap(maharaFeed);
    if (leap === null) throw new Error('Not read');
    return leap;
  };

  it('gives posts and pages as things of one’s own, a task as a step, and names the rest', () => {
    const { owner, items, left } = read();
    expect(owner).toBe('Noor Aziz');
    expect(items.map(({ place, title }) => [place, title])).toEqual([
      ['entry', 'Eerste dag & de keuken'],
      ['step', 'Bel de bakker'],
      ['entry', 'Over mij en koken'],
      ['file', 'verslag.pdf'],
    ]);
    expect(left).toEqual(['Mijn stage', 'Werk zoeken']);
  });

  it('gives the words of a page and nothing that would run in it', () => {
    expect(read().items[0]?.text).toBe('Ik mocht soep maken.\n\nLeuk!');
    expect(read().items[2]?.text).toBe('Een pagina over koken.');
  });

  it('gives a photo to the post that shows it, a task its day and that it was done', () => {
    const [post, task] = read().items;
    expect(post?.files).toEqual([
      { path: 'files/20-soep klein.jpg', type: 'image/jpeg', name: 'soep.jpg' },
    ]);
    expect(task).toMatchObject({ day: '2023-10-09', isDone: true, text: 'Vraag naar een stage' });
  });

  it('becomes pieces that are the same each time, with the day on which they were made', async () => {
    const now = Date.UTC(2026, 10, 28);
    const [post, task] = read().items;
    if (post === undefined || task === undefined) throw new Error('Not read');
    const made = await pieceOfItem(browserDigest, post, now);
    expect(made).toEqual(await pieceOfItem(browserDigest, post, now + 5_000));
    expect(made.made).toBe(Date.parse('2023-09-04T17:00:00+02:00'));
    expect(fieldValues(made.content)).toMatchObject({
      activity: ['free'],
      title: ['Eerste dag & de keuken'],
      madeOn: ['2023-09-04'],
    });
    const step = await pieceOfItem(browserDigest, task, now);
    expect(step.kind).toBe('step');
    expect(fieldValues(step.content)).toMatchObject({ day: ['2023-10-09'], lookBack: ['done'] });
  });

  it('that defines words of its own, or is no feed, is not read', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY a "aaaa">]>';
    expect(readLeap(maharaFeed.replace(/<\?xml[^>]*>/, bomb))).toBeNull();
    expect(readLeap('<feed>nee</feed>')).toBeNull();
    expect(readLeap('geen xml')).toBeNull();
  });
});

describe('the pages of a loopbook', () => {
  const pages = () =>
    sitePages(whole, {
      texts: siteTexts('nl'),
      fileOf: (sum) => (sum === sha256 ? (whole.media[0]?.file ?? null) : null),
    });

  it('hold words as words: nothing that stands in a loopbook runs in them', () => {
    for (const { html } of pages()) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      expect(page.querySelectorAll('script, [onerror], iframe, b')).toHaveLength(0);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
      expect(page.documentElement.lang).toBe('nl');
    }
    const [, year] = pages();
    const page = new DOMParser().parseFromString(year?.html ?? '', 'text/html');
    expect(page.body.textContent).toContain('<script>alert(1)</script>');
    expect(page.querySelector('img')?.alt).toContain('alert(2)');
    expect(page.querySelector('[lang=ar]')?.getAttribute('dir')).toBe('auto');
  });

  it('show an answer at what it answers, who wrote at home, and tasks in words', () => {
    const text = pages()
      .map(({ html }) => html)
      .join('\n');
    expect(text).toContain('Knap');
    expect(text).toContain('Van Karim');
    expect(text).toContain('Van Mia &lt;b&gt;');
    expect(text).not.toContain('Mag ik?');
    expect(text).not.toContain('transitions:');
  });

  it('say so where a photo was not on the device', () => {
    const [, year] = sitePages(whole, { texts: siteTexts('nl'), fileOf: () => null });
    expect(year?.html).toContain('niet op het toestel');
  });
});
