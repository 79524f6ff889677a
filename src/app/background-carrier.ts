/**
 * What the service worker needs to carry words without a page, as a script of its own: the worker
 * reads it when the browser asks to carry, so that starting the app offline stays quick.
 */
import { carryInBackground } from '#sync/in-service-worker.ts';

Object.assign(self, { carryInBackground });
