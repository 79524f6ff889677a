/** What work costs on the database, counted where the server speaks to it. */
import { StatementSync } from 'node:sqlite';
import { vi } from 'vitest';
import { PostgresClient } from '#server/store/postgres-client.ts';

/** `journeys`: how often the server waits for its database; what is asked together is one. */
export type Cost = { statements: number; rows: number; journeys: number };

export async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const cost = { statements: 0, rows: 0, journeys: 0 };
  const spies = [countOnPostgres(cost), countOnSqlite(cost, 'all'), countOnSqlite(cost, 'run')];
  await work();
  for (const spy of spies) spy.mockRestore();
  return cost;
}

function countOnSqlite(cost: Cost, way: 'all' | 'run') {
  const plain = StatementSync.prototype[way] as (...values: unknown[]) => unknown;
  return vi.spyOn(StatementSync.prototype, way).mockImplementation(function (
    this: StatementSync,
    ...values: unknown[]
  ) {
    cost.statements += 1;
    const answer = plain.apply(this, values);
    if (Array.isArray(answer)) cost.rows += answer.length;
    return answer as never;
  });
}

function countOnPostgres(cost: Cost) {
  const plain = PostgresClient.prototype.ask;
  let open = 0;
  return vi.spyOn(PostgresClient.prototype, 'ask').mockImplementation(function (
    this: PostgresClient,
    ...asked: Parameters<PostgresClient['ask']>
  ) {
    cost.statements += 1;
    if (open === 0) cost.journeys += 1;
    open += 1;
    const close = () => {
      open -= 1;
    };
    const answer = plain.apply(this, asked);
    answer.then(({ rows }) => {
      cost.rows += rows.length;
      close();
    }, close);
    return answer;
  });
}
