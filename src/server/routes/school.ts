import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { eraseRequest, type FoundPiece, findPieceRequest } from '#protocol/erase.ts';
import {
  type PrintedCard,
  printCardsRequest,
  type SchoolView,
  schoolCommands,
  withdrawCardRequest,
} from '#protocol/school.ts';
import { printCards, withdrawCard } from '../people/cards.ts';
import { applyCommands } from '../people/commands.ts';
import { eraseLoopbook, erasePiece, findPiece } from '../people/erase-pieces.ts';
import { asAdmin, sessionIn, wrongShape } from '../people/guards.ts';
import type { PeopleDeps } from '../people/people-deps.ts';
import { schoolViewOf } from '../people/school-view.ts';

/** What the person who runs the school does: people, classes and cards; no portfolio. */
export async function schoolRoutes(app: FastifyInstance, deps: PeopleDeps): Promise<void> {
  await asAdmin(app, deps, (own) => {
    own.get('/api/as/:person/school', (): Promise<SchoolView> => schoolViewOf(deps.db));

    own.post('/api/as/:person/school/commands', async (request, reply) => {
      const asked = v.safeParse(schoolCommands, request.body);
      if (!asked.success) return wrongShape(reply);
      const outcome = await applyCommands(deps, asked.output.commands, sessionIn(request).person);
      if (outcome !== 'done') return reply.code(409).send({ reason: outcome });
      return {};
    });

    own.post('/api/as/:person/school/erase/find', async (request, reply) => {
      const asked = v.safeParse(findPieceRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const found = await findPiece(deps.db, asked.output);
      if (typeof found === 'string') return reply.code(409).send({ reason: found });
      return found satisfies FoundPiece;
    });

    own.post('/api/as/:person/school/erase', async (request, reply) => {
      const asked = v.safeParse(eraseRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const by = sessionIn(request).person;
      const { output } = asked;
      const outcome =
        output.what === 'piece'
          ? await erasePiece(deps, { ...output, by })
          : await eraseLoopbook(deps, { ...output, by });
      if (outcome !== 'done') return reply.code(409).send({ reason: outcome });
      return {};
    });

    own.post('/api/as/:person/school/cards', async (request, reply) => {
      const asked = v.safeParse(printCardsRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const { people, renewPictures = false } = asked.output;
      const { person: by } = sessionIn(request);
      const cards = await printCards(deps, { by, people, renewPictures });
      if (cards === 'unknown-person') return reply.code(409).send({ reason: cards });
      return { cards } satisfies { cards: PrintedCard[] };
    });

    own.post('/api/as/:person/school/cards/withdraw', async (request, reply) => {
      const asked = v.safeParse(withdrawCardRequest, request.body);
      if (!asked.success) return wrongShape(reply);
      const known = await withdrawCard(deps, sessionIn(request).person, asked.output.person);
      if (!known) return reply.code(409).send({ reason: 'unknown-person' });
      return {};
    });
  });
}
