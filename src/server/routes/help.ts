import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { type HelpAnswer, type HelpFound, helpLookUp, helpRequest } from '#protocol/help.ts';
import { countFailures } from '../people/failures.ts';
import { asAdmin, asPerson, sessionIn, wrongShape } from '../people/guards.ts';
import { askHelp, lookUpHelp } from '../people/help.ts';
import type { PeopleDeps } from '../people/people-deps.ts';

/** A device says how it stands, and the school reads it with the code that its owner tells. */
export async function helpRoutes(
  app: FastifyInstance,
  deps: PeopleDeps & { rateLimits?: boolean },
): Promise<void> {
  const failures = deps.rateLimits === false ? null : countFailures(deps);

  await asPerson(app, deps, (own) => {
    own.post('/api/as/:person/help', async (request, reply) => {
      const asked = v.safeParse(helpRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const outcome = await askHelp(deps, sessionIn(request).person, asked.output.report);
      if ('waitMs' in outcome) {
        return reply.code(429).send({ reason: 'wait', afterMs: outcome.waitMs });
      }
      return outcome satisfies HelpAnswer;
    });
  });

  await asAdmin(app, deps, (own) => {
    own.post('/api/as/:person/school/help', async (request, reply) => {
      const asked = v.safeParse(helpLookUp, request.body);
      if (!asked.success) return wrongShape(reply);
      const tried = await failures?.begin(`help ${sessionIn(request).person}`);
      if (tried && 'waitMs' in tried) {
        return reply.code(429).send({ reason: 'wait', afterMs: tried.waitMs });
      }
      const found = await lookUpHelp(deps, asked.output.code);
      if (found === null) return reply.code(404).send({ reason: 'not-found' });
      await tried?.wasRight();
      return found satisfies HelpFound;
    });
  });
}
