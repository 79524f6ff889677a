/**
 * Makes every address of the app open without a connection. It takes over only when a person
 * accepts a new version, and it never answers for the server: `/api/` and files that are missing
 * go to the network, so that a missing file stays a 404.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

type Waiting = { waitUntil(work: Promise<unknown>): void };

declare const self: WindowOrWorkerGlobalScope & {
  __WB_MANIFEST: (string | PrecacheEntry)[];
  location: Location;
  skipWaiting(): Promise<void>;
  importScripts(address: string): void;
  carryInBackground?: () => Promise<void>;
  addEventListener(kind: 'install' | 'activate' | 'sync', hear: (event: Waiting) => void): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent & Waiting) => void): void;
};

const named = self.__WB_MANIFEST;
const addressIn = (entry: string | PrecacheEntry) =>
  typeof entry === 'string' ? entry : entry.url;
/** Which files are in which pack: only a device that keeps one needs to know. */
const packList = `/${named.map(addressIn).find((address) => address.startsWith('assets/packs-'))}`;

precacheAndRoute(named.filter((entry) => `/${addressIn(entry)}` !== packList));
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /\/[^/?]+\.[^/?]+$/],
  }),
);

const fonts = 'loopboek-fonts';

/** The letters of a script come with the first text in it, and then stay. */
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.endsWith('.woff2'),
  async ({ request }) => {
    const cache = await caches.open(fonts);
    const kept = await cache.match(request);
    if (kept !== undefined) return kept;
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  },
);

/** Pages that only some people open, as this build names them: `loopboek-staff` and more. */
async function packs(): Promise<{ [pack: string]: string[] }> {
  const answer = (await caches.match(packList)) ?? (await fetch(packList));
  return answer.json();
}

const cacheOf = (pack: string) => `loopboek-${pack}`;
const addressOf = (file: string) => new URL(file, self.location.origin).href;

/** Fetches what is not there yet, and the list itself; fails when something cannot be had. */
async function keep(pack: string): Promise<void> {
  const files = (await packs())[pack];
  if (files === undefined) return;
  const cache = await caches.open(cacheOf(pack));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = [packList, ...files].map(addressOf);
  await cache.addAll(wanted.filter((file) => !there.has(file)));
}

/** The packs that this device keeps; without any, the list of them is not even asked for. */
async function keptPacks(): Promise<[pack: string, files: string[]][]> {
  const caching = (await caches.keys()).filter((name) => name.startsWith(cacheOf('')));
  if (caching.every((name) => name === fonts)) return [];
  return Object.entries(await packs()).filter(([pack]) => caching.includes(cacheOf(pack)));
}

async function keepAgain(): Promise<void> {
  await Promise.all((await keptPacks()).map(([pack]) => keep(pack)));
}

/** What only an earlier build asked for. */
async function dropOfBefore(): Promise<void> {
  for (const [pack, files] of await keptPacks()) {
    const wanted = [packList, ...files].map(addressOf);
    const cache = await caches.open(cacheOf(pack));
    const left = (await cache.keys()).filter(({ url }) => !wanted.includes(url));
    await Promise.all(left.map((request) => cache.delete(request)));
  }
}

registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.startsWith('/assets/'),
  // Not among what every phone keeps: it may be in a pack.
  async ({ request }) => (await caches.match(request.url)) ?? fetch(request),
);

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (event.data?.type === 'KEEP') event.waitUntil(keep(event.data.pack));
});

self.addEventListener('activate', (event) => event.waitUntil(dropOfBefore()));

/** Fetched while installing, read only when it is needed: most starts of the worker need none of it. */
const carrier = '/background-carrier.js';

self.addEventListener('install', (event) => {
  self.importScripts(carrier);
  // A next build does not take over before it has the packs of this device as well.
  event.waitUntil(keepAgain());
});

self.addEventListener('sync', (event) => {
  if (self.carryInBackground === undefined) self.importScripts(carrier);
  event.waitUntil(self.carryInBackground?.() ?? Promise.resolve());
});
