/** The server's power: it can go out before any statement that writes, and after the last one. */
import type { KyselyPlugin, RootOperationNode } from 'kysely';
import type { Database } from '#server/store/schema.ts';

export type Power = {
  /** The server dies before its next so many-th write, or with the answer still unsent. */
  cutAfter(writes: number): void;
  /** A handle on the database through which a dead server writes and reads nothing. */
  through(db: Database): Database;
  /** Once what was asked is done: whether the server is dead by now. */
  isCut(): boolean;
  back(): void;
};

export function createPower(): Power {
  let left = Number.POSITIVE_INFINITY;
  let isDead = false;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (writes(node)) {
        if (left <= 0) isDead = true;
        left -= 1;
      }
      if (isDead) throw new Error('The power is cut.');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    cutAfter: (count) => {
      left = count;
    },
    through: (db) => db.withPlugin(plugin),
    // A cut that no write met comes when all is committed and nothing is answered yet.
    isCut: () => isDead || left !== Number.POSITIVE_INFINITY,
    back: () => {
      left = Number.POSITIVE_INFINITY;
      isDead = false;
    },
  };
}

function writes(node: RootOperationNode): boolean {
  if (node.kind === 'RawNode') return /^\s*(insert|update|delete)/.test(node.sqlFragments[0] ?? '');
  return ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'].includes(node.kind);
}
