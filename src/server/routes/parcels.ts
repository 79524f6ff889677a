import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import {
  type ArrivalAnswer,
  arrivalRequest,
  askParcel,
  parcelRequest,
  type SignedSlip,
} from '#protocol/parcel.ts';
import { answerSchool } from '../installations/answer-school.ts';
import { giveParcel } from '../installations/give-parcel.ts';
import type { InstallationDeps } from '../installations/installation-deps.ts';
import { parcelsOf } from '../installations/parcels-of.ts';
import { takeIn } from '../installations/take-in.ts';
import { asPerson, sessionIn, wrongShape } from '../people/guards.ts';

/** What a pupil gives along to another school, and brings from one. */
export async function parcelRoutes(app: FastifyInstance, deps: InstallationDeps): Promise<void> {
  await asPerson(app, deps, (own) => {
    own.get('/api/as/:person/parcels', (request) => parcelsOf(deps.db, sessionIn(request).person));

    own.post('/api/as/:person/parcels', async (request, reply) => {
      const asked = v.safeParse(parcelRequest, request.body);
      if (!asked.success || hasDoubles(asked.output.pieces)) return wrongShape(reply);
      const outcome = await giveParcel(deps, asked.output, sessionIn(request).person);
      if (typeof outcome === 'string') return reply.code(409).send({ reason: outcome });
      return outcome satisfies SignedSlip;
    });

    own.post('/api/as/:person/arrivals', async (request, reply) => {
      const asked = v.safeParse(arrivalRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const outcome = await takeIn(deps, asked.output, sessionIn(request).person);
      if (typeof outcome === 'string') return reply.code(409).send({ reason: outcome });
      return outcome satisfies ArrivalAnswer;
    });
  });

  // From the other school's server: its signature is its way in.
  app.post('/api/parcels/ask', async (request, reply) => {
    const asked = v.safeParse(askParcel, request.body);
    if (!asked.success) return wrongShape(reply);
    const answer = await answerSchool(deps, asked.output);
    if (answer === null) return reply.code(404).send({ reason: 'not-found' });
    return answer;
  });
}

function hasDoubles(pieces: readonly { piece: string }[]): boolean {
  return new Set(pieces.map(({ piece }) => piece)).size < pieces.length;
}
