/**
 * Reads the feed of another portfolio system, as Mahara writes it. What has a place in a loopbook
 * becomes something of one's own; all else is named. Its texts are read as words, never as pages.
 */
import { isDay } from '#domain/calendar.ts';
import type { Day, Instant } from '#domain/instant.ts';

export type LeapFile = { path: string; type: string; name: string };
/** `place`: a page of one's own, a small step, or a file that belongs to nothing else. */
export type LeapItem = {
  id: string;
  place: 'entry' | 'step' | 'file';
  title: string;
  text: string;
  made: Instant;
  day: Day | null;
  isDone: boolean;
  files: LeapFile[];
};
export type Leap = { owner: string; items: LeapItem[]; left: string[] };

const atom = 'http://www.w3.org/2005/Atom';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const leap2 = 'http://terms.leapspecs.org/';
/** Mahara writes the stage of a task with a prefix that it names nowhere. */
const unnamed = /<leap:/;

/** Null where it is no such feed. */
export function readLeap(text: string): Leap | null {
  const whole =
    unnamed.test(text) && !text.includes('xmlns:leap=')
      ? text.replace('<feed', `<feed xmlns:leap="${leap2}"`)
      : text;
  // A document that defines words of its own can grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(whole)) return null;
  const page = new DOMParser().parseFromString(whole, 'application/xml');
  const feed = page.documentElement;
  if (feed.localName !== 'feed' || feed.namespaceURI !== atom) return null;
  const entries = [...feed.children]
    .filter(({ localName }) => localName === 'entry')
    .map(readEntry);
  const author = childOf(feed, 'author');
  const owner = author === null ? '' : wordsOf(childOf(author, 'name'));
  return { owner, ...placed(entries) };
}

type Entry = Omit<LeapItem, 'place' | 'files'> & {
  type: string;
  links: { rel: string; href: string; type: string }[];
  isTask: boolean;
  enclosed: LeapFile[];
};

function readEntry(entry: Element): Entry {
  const all = [...entry.children];
  const named = (name: string) => all.filter(({ localName }) => localName === name);
  const links = named('link').map((link) => ({
    rel: (link.getAttribute('rel') ?? '').replace(/^leap2?:/, ''),
    href: link.getAttribute('href') ?? '',
    type: link.getAttribute('type') ?? '',
  }));
  const title = wordsOf(childOf(entry, 'title'));
  const content = childOf(entry, 'content');
  const body = wordsOf(content);
  const target = named('date').find((date) => attribute(date, 'point') === 'target');
  const day = (target?.textContent ?? '').trim().slice(0, 10);
  const stages = named('status').map((status) => attribute(status, 'stage'));
  const plugin = named('artefactplugin').map((one) => attribute(one, 'type'));
  const type = childOf(entry, 'type')?.getAttributeNS(rdf, 'resource') ?? '';
  const outside = content?.getAttribute('src') ?? '';
  const enclosed = [
    ...links.filter(({ rel }) => rel === 'enclosure'),
    ...(outside === '' ? [] : [{ href: outside, type: content?.getAttribute('type') ?? '' }]),
  ].map(({ href, type: kind }) => ({ path: pathOf(href), type: kind, name: title }));
  return {
    id: wordsOf(childOf(entry, 'id')),
    title,
    text: body === '' ? wordsOf(childOf(entry, 'summary')) : body,
    made: timeOf(entry),
    day: isDay(day) ? day : null,
    isDone: stages.includes('completed'),
    type: type.replace(/^leap2?(?:type)?:|^.*[#/]/, ''),
    links,
    isTask: plugin.includes('task'),
    enclosed,
  };
}

/** An image that a page shows goes with that page; one that no page shows stands by itself. */
function placed(entries: readonly Entry[]): Pick<Leap, 'items' | 'left'> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const attached = new Set<string>();
  const items: LeapItem[] = [];
  const left: string[] = [];
  for (const entry of entries) {
    const place = placeOf(entry);
    if (place !== 'entry' && place !== 'step') continue;
    const files = filesOf(entry, byId);
    for (const { id } of files.from) attached.add(id);
    items.push(itemOf(entry, place, files.files));
  }
  for (const entry of entries) {
    const place = placeOf(entry);
    if (place === 'file' && !attached.has(entry.id)) {
      items.push(itemOf(entry, 'file', entry.enclosed));
    }
    if (place === null && entry.type !== 'person') left.push(entry.title);
  }
  return { items, left };
}

const belongs: readonly string[] = ['has_attachment', 'has_part', 'related', 'relation'];

function filesOf(entry: Entry, byId: ReadonlyMap<string, Entry>) {
  const from = entry.links
    .filter(({ rel }) => belongs.includes(rel))
    .flatMap(({ href }) => byId.get(href) ?? [])
    .filter(({ enclosed, type }) => type === 'resource' && enclosed.length > 0);
  return { from, files: [...entry.enclosed, ...from.flatMap(({ enclosed }) => enclosed)] };
}

/** A journal, a folder and a page hold other things, and have seldom a word of their own. */
const holders: readonly string[] = ['selection', 'person', 'organization'];

function placeOf(entry: Entry): LeapItem['place'] | null {
  const { type, text, enclosed, day, isTask } = entry;
  if (type === 'plan' && (isTask || day !== null || isPartOfPlan(entry))) return 'step';
  if (type === 'resource' && enclosed.length > 0) return 'file';
  if (type === 'selection' || type === 'plan') return text === '' ? null : 'entry';
  if (holders.includes(type)) return null;
  return text === '' && entry.title === '' ? null : 'entry';
}

function isPartOfPlan({ links }: Entry): boolean {
  return links.some(({ rel }) => rel === 'is_part_of');
}

function itemOf(entry: Entry, place: LeapItem['place'], files: LeapFile[]): LeapItem {
  const { id, title, text, made, day, isDone } = entry;
  return { id, place, title, text, made, day, isDone, files };
}

function childOf(parent: Element, name: string): Element | null {
  return [...parent.children].find(({ localName }) => localName === name) ?? null;
}

function attribute(element: Element, name: string): string {
  return [...element.attributes].find(({ localName }) => localName === name)?.value ?? '';
}

function timeOf(entry: Element): Instant {
  const written = wordsOf(childOf(entry, 'published')) || wordsOf(childOf(entry, 'updated'));
  const at = Date.parse(written);
  return Number.isNaN(at) ? 0 : at;
}

function pathOf(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const blocks = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td']);
const unread = new Set(['script', 'style', 'template', 'iframe', 'object']);

/** What stands there for a reader; a script is no words. */
function wordsOf(element: Element | null): string {
  if (element === null) return '';
  const isPage = element.getAttribute('type') === 'html';
  // A page that is read like this runs nothing and fetches nothing.
  const root = isPage
    ? new DOMParser().parseFromString(element.textContent ?? '', 'text/html').body
    : element;
  return linesIn(root)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function linesIn(node: Node): string {
  if (node.nodeType === 3 || node.nodeType === 4) return node.nodeValue ?? '';
  const name = node.nodeName.toLowerCase();
  if (unread.has(name)) return '';
  const inner = [...node.childNodes].map(linesIn).join('');
  return blocks.has(name) ? `\n${inner}\n` : inner;
}
