import type { PersonId } from '#domain/person.ts';
import { syncAnswer } from '#protocol/sync.ts';
import type { Post } from './exchange.ts';
import { ask, asPerson } from './http.ts';

/** Exchanges over HTTP, with this person's own cookie. */
export function postAs(person: PersonId): Post {
  return async (request) => {
    const reply = await ask('POST', asPerson(person, 'sync'), syncAnswer, request);
    if (reply.ok) return reply;
    return {
      ok: false,
      status: reply.status,
      afterMs: 'afterMs' in reply ? reply.afterMs : undefined,
    };
  };
}
