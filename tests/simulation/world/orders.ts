/**
 * What a device wrote in one record is applied in that order; what was held waits apart. After a
 * restore another device of the same person may be the first to give back the last words it saw,
 * under their own name: those came when that device did.
 */
import type { SyncRequest } from '#protocol/sync.ts';
import type { Reply } from './ask.ts';
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';
import { short } from './story.ts';
import { keyOf } from './truth.ts';

export type Exchanged = { by: string; request: SyncRequest; reply: Reply };

export type Orders = {
  journals(): Promise<void>;
  noteReply(exchanged: Exchanged): void;
  broken(): Promise<string[]>;
};

type Written = { gadget: string; key: string; ids: string[] };

export function createOrders(school: School, gadgets: readonly Gadget[]): Orders {
  const known = new Set<string>();
  const held = new Set<string>();
  const senders = new Map<string, Set<string>>();
  const written = new Map<string, Written>();
  return {
    async journals() {
      for (const gadget of gadgets) {
        const rows = await gadget.disk.journal.read((journal) => journal.all());
        for (const { id, op, space, record, state } of rows) {
          // A row has its last name when it leaves.
          if (known.has(id) || op === 'witness' || state === 'new') continue;
          known.add(id);
          const key = keyOf(space, record);
          const at = `${gadget.name} ${key}`;
          const own = written.get(at) ?? { gadget: gadget.name, key, ids: [] };
          own.ids.push(id);
          written.set(at, own);
        }
      }
    },
    noteReply({ by, request, reply }) {
      for (const id of beforeTheirRecord(request)) held.add(id);
      for (const { id } of request.push) {
        senders.set(id, (senders.get(id) ?? new Set()).add(by));
      }
      for (const result of reply.answer?.results ?? []) {
        const isCrowded = result.status === 'retry' && result.reason === 'too-many-heads';
        if (result.status === 'held' || isCrowded) held.add(result.id);
      }
    },
    async broken() {
      const rows = await school.db().selectFrom('applied').select(['mutation', 'seq']).execute();
      const seqOf = new Map(rows.map((row) => [row.mutation, row.seq]));
      return [...written.values()].flatMap(({ gadget, key, ids }) => {
        const own = ids.filter((id) => !held.has(id) && (senders.get(id)?.size ?? 0) < 2);
        const seqs = own.flatMap((id) => seqOf.get(id) ?? []);
        const isOrdered = seqs.every((seq, at) => at === 0 || seq > (seqs[at - 1] ?? 0));
        return isOrdered
          ? []
          : [`O: what ${gadget} wrote in ${short(key)} was applied out of order`];
      });
    },
  };
}

/** Words that left before what makes their record wait for it. */
function beforeTheirRecord({ push }: SyncRequest): string[] {
  const makes = (row: SyncRequest['push'][number]) => 'creates' in row && row.creates === true;
  return push.flatMap(({ id, space, record }, at) => {
    const isLater = push.slice(at + 1).some((row) => {
      return row.space === space && row.record === record && makes(row);
    });
    return isLater ? [id] : [];
  });
}
