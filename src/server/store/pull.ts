/**
 * The second half of an exchange, from one snapshot: what this person may see and this device
 * does not have. The number of queries depends on the spaces named, never on what they hold.
 */
import type { Transaction } from 'kysely';
import type { PersonId } from '#domain/person.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/sync.ts';
import { askPieces } from './ask.ts';
import type { Damage } from './damage.ts';
import { historyOf } from './database-history.ts';
import {
  answerMembers,
  askHeldNames,
  type HeldName,
  type MembersAnswer,
} from './members-answer.ts';
import { answerNeed } from './need.ts';
import { Budget, cutPage } from './page.ts';
import { planSpaces, Searched } from './plan.ts';
import type { Database, Schema } from './schema.ts';
import { searchNews } from './search-news.ts';
import { mendHeads } from './sound-heads.ts';
import {
  askPoints,
  askStandings,
  type PointRow,
  presentStandings,
  type StandingRow,
  toPoints,
  toStandings,
} from './standing.ts';
import type { StoreDeps } from './store-deps.ts';
import { snapshot } from './transact.ts';
import type { Reader } from './visible.ts';

export type Ask = Pick<
  SyncRequest,
  'spaces' | 'complete' | 'need' | 'check' | 'membersTag' | 'maxBytes'
> & { person: PersonId };
export type Pulled = MembersAnswer & Pick<SyncAnswer, 'revoked' | 'more' | 'spaces'>;

export async function pull(
  deps: Pick<StoreDeps, 'db' | 'now' | 'alert'>,
  ask: Ask,
): Promise<Pulled> {
  const reader = { person: ask.person, now: deps.now() };
  const damaged: Damage[] = [];
  const pulled = await snapshot(deps.db, (tx) =>
    pullIn(tx, { reader, ask, searched: searchedOf(deps.db), damaged }),
  );
  await mendHeads(deps, damaged);
  return pulled;
}

const searches = new WeakMap<Database, { history: string; searched: Searched }>();

/** What was searched in one history says nothing of another one. */
function searchedOf(db: Database): Searched {
  const history = historyOf(db);
  const known = searches.get(db);
  if (known?.history === history) return known.searched;
  const searched = new Searched();
  searches.set(db, { history, searched });
  return searched;
}

type Pulling = { reader: Reader; ask: Ask; searched: Searched; damaged: Damage[] };

async function pullIn(tx: Transaction<Schema>, pulling: Pulling): Promise<Pulled> {
  const { reader, ask, damaged } = pulling;
  const [rows, heldNames, points] = await askPieces<[StandingRow, HeldName, PointRow]>(tx, [
    [askStandings(tx, reader.person)],
    [askHeldNames(tx, reader.person)],
    askPoints(tx, ask.spaces),
  ]);
  const standings = toStandings(rows);
  const present = presentStandings(standings, reader);
  const members = await answerMembers(tx, { reader, present, heldNames, tag: ask.membersTag });
  const plans = planSpaces(ask, present, toPoints(points));
  const news = await searchNews(tx, pulling, plans);
  const budget = new Budget(ask.maxBytes);
  const needed = await answerNeed(tx, { reader, need: ask.need, plans, budget, damaged });
  const page = await cutPage(tx, news, { reader, budget, damaged });
  for (const [space, { at, changes }] of needed.spaces) {
    const answer = page.spaces[space];
    if (answer === undefined) page.spaces[space] = { at, changes, more: false };
    else answer.changes.unshift(...changes);
  }
  return {
    ...members,
    revoked: Object.keys(ask.spaces).filter((space) => standings.has(space) && !present.has(space)),
    more: needed.more || page.more,
    spaces: page.spaces,
  };
}
