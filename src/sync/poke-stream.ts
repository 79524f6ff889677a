/** Hearing of news as it comes: one stream for a person on this browser, only while a screen is lit. */
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import { type Poke, poke } from '#protocol/sync.ts';
import { backOffMs } from './back-off.ts';
import { asPerson } from './http.ts';

export type Hearing = { onOpen(): void; onClosed(): void; onPoke(poke: Poke): void };

export function listenForPokes(person: PersonId, device: string, hearing: Hearing): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const leaving = new AbortController();
  const stream = () =>
    new Promise<void>((resolve) => {
      const close = keepOpen(addressOf(person, device), hearing);
      leaving.signal.addEventListener('abort', () => {
        close();
        hearing.onClosed();
        resolve();
      });
    });
  if (navigator.locks === undefined) void stream();
  else {
    const name = `loopboek-pokes-${person}`;
    // Leaving while still in the queue rejects: there is nothing to close then.
    navigator.locks.request(name, { signal: leaving.signal }, stream).catch(() => undefined);
  }
  return () => leaving.abort();
}

function addressOf(person: PersonId, device: string): string {
  return `${asPerson(person, 'pokes')}?device=${encodeURIComponent(device)}`;
}

/**
 * A stream that breaks is opened again by the browser; one that is refused, by a school that is too
 * busy for a moment, never is. Then we do, later each time: who hears nothing learns of nothing.
 */
function keepOpen(address: string, hearing: Hearing): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  const open = () => {
    source = new EventSource(address);
    source.addEventListener('open', () => {
      refusals = 0;
      hearing.onOpen();
    });
    source.addEventListener('error', () => {
      hearing.onClosed();
      if (source.readyState !== EventSource.CLOSED) return;
      refusals += 1;
      clearTimeout(timer);
      timer = setTimeout(open, backOffMs(refusals, Math.random()));
    });
    source.addEventListener('message', (event) => {
      const heard = v.safeParse(poke, parse(event.data));
      if (heard.success) hearing.onPoke(heard.output);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
