/** Two mistakes of a server, made on the way in, so that the real one keeps its own rules. */
import type { SyncRequest } from '#protocol/sync.ts';
import type { Database } from '#server/store/schema.ts';
import type { Ask } from './ask.ts';

/** "A history that was lost matters to who reads": what is handed in is written all the same. */
export function withoutLineage(ask: Ask): Ask {
  return async (person, request) => {
    if (request.push.length === 0) return ask(person, request);
    const spaces = Object.fromEntries(
      Object.entries(request.spaces).map(([space, [, grant]]) => [space, [null, grant, {}]]),
    ) as SyncRequest['spaces'];
    const pushed = await ask(person, { ...request, spaces, waiting: [], need: [] });
    if (pushed.answer === null) return pushed;
    const pulled = await ask(person, { ...request, push: [] });
    if (pulled.answer === null) return pulled;
    return { status: 200, answer: { ...pulled.answer, results: pushed.answer.results } };
  };
}

/** "They chose these readers, so let it be": whatever the choice was made in ignorance of. */
export function asStaleClerk(ask: Ask, db: Database): Ask {
  return async (person, request) => {
    const push: SyncRequest['push'] = [];
    for (const row of request.push) {
      const now = await db
        .selectFrom('record')
        .select('version')
        .where('space', '=', row.space)
        .where('id', '=', row.record)
        .executeTakeFirst();
      const isChoice = 'op' in row && row.op === 'audience' && now !== undefined;
      push.push(isChoice ? { ...row, base: now.version } : row);
    }
    return ask(person, { ...request, push });
  };
}
