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

type SyncEvent = { waitUntil(work: Promise<unknown>): void };

declare const self: WindowOrWorkerGlobalScope & {
  __WB_MANIFEST: (string | PrecacheEntry)[];
  location: Location;
  skipWaiting(): Promise<void>;
  importScripts(address: string): void;
  carryInBackground?: () => Promise<void>;
  addEventListener(kind: 'install', hear: () => void): void;
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void;
  addEventListener(kind: 'sync', hear: (event: SyncEvent) => void): void;
};

precacheAndRoute(self.__WB_MANIFEST);
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

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

/** Fetched while installing, read only when it is needed: most starts of the worker need none of it. */
const carrier = '/background-carrier.js';

self.addEventListener('install', () => self.importScripts(carrier));

self.addEventListener('sync', (event) => {
  if (self.carryInBackground === undefined) self.importScripts(carrier);
  event.waitUntil(self.carryInBackground?.() ?? Promise.resolve());
});
