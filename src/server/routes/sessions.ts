import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { choosePicturesRequest, type SessionList } from '#protocol/sign-in.ts';
import { noticesFor } from '../people/cards.ts';
import { erasuresFor } from '../people/erase-pieces.ts';
import { asPerson, sessionIn, wrongShape } from '../people/guards.ts';
import type { PeopleDeps } from '../people/people-deps.ts';
import { choosePictures } from '../people/pictures.ts';
import { endSession, listSessions, lockSession } from '../people/session.ts';
import { whoIs } from '../people/who-is.ts';

/** What a person does with their own way in: pictures, devices, signing out. */
export async function sessionRoutes(app: FastifyInstance, deps: PeopleDeps): Promise<void> {
  await asPerson(app, deps, (own) => {
    own.post('/api/as/:person/pictures', async (request, reply) => {
      const asked = v.safeParse(choosePicturesRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const { person } = sessionIn(request);
      const outcome = await choosePictures(deps, person, asked.output.pictures);
      if (outcome === 'chosen-before') return reply.code(409).send({ reason: outcome });
      return {};
    });

    own.get('/api/as/:person/who', (request) => whoIs(deps, sessionIn(request)));

    own.get('/api/as/:person/sessions', async (request): Promise<SessionList> => {
      const session = sessionIn(request);
      return {
        sessions: await listSessions(deps, session),
        notices: await noticesFor(deps.db, session.person),
      };
    });

    own.get('/api/as/:person/erasures', async (request) => ({
      erasures: await erasuresFor(deps.db, sessionIn(request).person),
    }));

    own.delete<{ Params: { id: string } }>('/api/as/:person/sessions/:id', async (request) => {
      await endSession(deps.db, sessionIn(request).person, request.params.id);
      return {};
    });

    own.post('/api/as/:person/sign-out', async (request) => {
      await lockSession(deps, sessionIn(request));
      return {};
    });
  });
}
