/**
 * A row is echoed when a pull has shown its commit back: its head itself, or everything of the
 * space up to a point after it, on the lineage that this device knew. Only then is it said that
 * the school has it.
 */
import type { SpaceId } from '#domain/membership.ts';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { JournalRow } from '#storage/device-store.ts';
import { recordKey } from '#storage/repair.ts';
import { open } from '#storage/seal.ts';
import type { PresentedBySpace } from './presented.ts';
import type { Damaged } from './sound-answer.ts';

export type Shown = {
  answer: SyncAnswer;
  /** What did not arrive whole was not shown. */
  damaged: Damaged;
  presented: PresentedBySpace;
  /** Named in the request, and not called lost. */
  waiting: ReadonlySet<string>;
  applied: ReadonlySet<SpaceId>;
  /** The server only took words: it showed nothing. */
  onlyPush: boolean;
};

export type Echoes = { echoed: (row: JournalRow) => boolean; erased: (row: JournalRow) => boolean };

export function echoesIn(shown: Shown): Echoes {
  const { answer, waiting, onlyPush } = shown;
  const heads = new Map<string, string>();
  const erased = new Set<string>();
  for (const space of shown.applied) {
    for (const change of answer.spaces[space]?.changes ?? []) {
      if ('heads' in change) {
        for (const head of change.heads) heads.set(`${space} ${head.id}`, head.content);
      }
      if ('erased' in change) erased.add(recordKey(space, change.record));
    }
  }
  const accepted = answer.results.filter((result) => result.status === 'accepted');
  const proven = new Set([...accepted.map(({ id }) => id), ...waiting]);
  for (const id of answer.lost) proven.delete(id);
  return {
    echoed(row) {
      if (isShownAlike(row, heads.get(`${row.space} ${row.id}`))) return true;
      if (shown.damaged.has(recordKey(row.space, row.record))) return false;
      if (row.state !== 'acked' && row.state !== 'durable') return false;
      return !onlyPush && proven.has(row.id) && isWholeShown(shown, row.space);
    },
    erased: (row) => erased.has(recordKey(row.space, row.record)),
  };
}

/** A copied profile can have sent other words under the same name: those prove nothing of these. */
function isShownAlike(row: JournalRow, content: string | undefined): boolean {
  if (row.op !== 'put' || content === undefined) return false;
  const draft = open(row.draft);
  return draft.op === 'put' && draft.content === content;
}

function isWholeShown({ answer, presented, applied }: Shown, space: SpaceId): boolean {
  if (!presented.has(space)) return false;
  // Of a space that is left out of the list, silence is no proof.
  const isListed = answer.members?.some((member) => member.space === space) ?? true;
  if (!isListed) return false;
  const part = answer.spaces[space];
  if (part === undefined) return !answer.more && !answer.revoked.includes(space);
  return applied.has(space) && part.reset === undefined && !part.more;
}
