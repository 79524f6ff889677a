import type { PersonId } from '#domain/person.ts';
import type { Poke } from '#protocol/sync.ts';

/** `device`: the one whose push this is; it hears of it in its own answer. */
export type News = {
  space: string;
  people: ReadonlySet<PersonId>;
  device?: string;
  /** The commits that it tells of: after the first of these, up to the second. */
  commits?: readonly [after: number, upTo: number];
};
export type Listener = { person: PersonId; device: string | null; hear(poke: Poke): void };

/** Names spaces with news to whoever listens and may see it, and to nobody else. */
export type Pokes = {
  tell(news: News): void;
  /** Returns how to stop listening. */
  listen(listener: Listener): () => void;
  /** Who listens now. */
  listeners(): PersonId[];
};

const handful = 5;
const spreadEachMs = 40;
const longestSpreadMs = 3_000;

export function createPokes(): Pokes {
  const listenersOf = new Map<PersonId, Set<Listener>>();
  return {
    tell: ({ space, people, device }) => {
      const told = [...people]
        .flatMap((person) => [...(listenersOf.get(person) ?? [])])
        .filter((listener) => device === undefined || listener.device !== device);
      const spreadMs = spreadOver(told.length);
      for (const listener of told) listener.hear({ spaces: [space], spreadMs });
    },
    listen: (listener) => {
      const listeners = listenersOf.get(listener.person) ?? new Set();
      listenersOf.set(listener.person, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) listenersOf.delete(listener.person);
      };
    },
    listeners: () => [...listenersOf.keys()],
  };
}

/** A class that is told at once does not come at once. */
function spreadOver(listeners: number): number {
  if (listeners <= handful) return 0;
  return Math.min((listeners - handful) * spreadEachMs, longestSpreadMs);
}
