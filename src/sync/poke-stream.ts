/** Hearing of news as it comes: one stream for a person on this browser, only while a screen is lit. */
import * as v from 'valibot';
import type { PersonId } from '#domain/person.ts';
import { type Poke, poke } from '#protocol/sync.ts';
import { asPerson } from './http.ts';

export type Hearing = { onOpen(): void; onClosed(): void; onPoke(poke: Poke): void };

export function listenForPokes(person: PersonId, device: string, hearing: Hearing): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  const leaving = new AbortController();
  const stream = () =>
    new Promise<void>((resolve) => {
      const source = openStream(person, device, hearing);
      leaving.signal.addEventListener('abort', () => {
        source.close();
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

function openStream(person: PersonId, device: string, hearing: Hearing): EventSource {
  const path = `${asPerson(person, 'pokes')}?device=${encodeURIComponent(device)}`;
  const source = new EventSource(path);
  source.addEventListener('open', hearing.onOpen);
  source.addEventListener('error', hearing.onClosed);
  source.addEventListener('message', (event) => {
    const heard = v.safeParse(poke, parse(event.data));
    if (heard.success) hearing.onPoke(heard.output);
  });
  return source;
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
