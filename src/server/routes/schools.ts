import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { otherSchoolRequest, removeSchoolRequest, type SchoolsAnswer } from '#protocol/parcel.ts';
import type { InstallationDeps } from '../installations/installation-deps.ts';
import { addSchool, otherSchools, removeSchool } from '../installations/other-schools.ts';
import { ownSchool } from '../installations/own-school.ts';
import { asAdmin, asPerson, sessionIn, wrongShape } from '../people/guards.ts';

/** Which schools with a Loopboek of their own this school knows, and how they know this one. */
export async function schoolsRoutes(app: FastifyInstance, deps: InstallationDeps): Promise<void> {
  await asPerson(app, deps, (own) => {
    own.get('/api/as/:person/schools', async (): Promise<SchoolsAnswer> => {
      return { own: await ownSchool(deps), others: await otherSchools(deps.db) };
    });
  });

  await asAdmin(app, deps, (own) => {
    own.post('/api/as/:person/school/others', async (request, reply) => {
      const asked = v.safeParse(otherSchoolRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const outcome = await addSchool(deps, asked.output, sessionIn(request).person);
      if (outcome !== 'done') return reply.code(409).send({ reason: outcome });
      return {};
    });

    own.post('/api/as/:person/school/others/remove', async (request, reply) => {
      const asked = v.safeParse(removeSchoolRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      await removeSchool(deps, asked.output.key, sessionIn(request).person);
      return {};
    });
  });
}
