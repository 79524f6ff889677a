/** No older version beside a newer one: of two heads, neither has seen all of the other. */
import { open } from '#storage/seal.ts';
import { hasOlder } from '#sync/head-cover.ts';
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';
import { short } from './story.ts';

type Head = { id: string; codec: number; content: string };

export async function olderBesideNewer(
  school: School,
  gadgets: readonly Gadget[],
): Promise<string[]> {
  const rows = await school.db().selectFrom('head').selectAll().execute();
  const byRecord = new Map<string, Head[]>();
  for (const { space, record, mutation, codec, content } of rows) {
    const key = `${space} ${record}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), { id: mutation, codec, content }]);
  }
  const atSchool = [...byRecord]
    .filter(([, heads]) => hasOlder(heads))
    .map(([key]) => `A2: an older version of ${short(key)} stays beside a newer one`);
  const onDevices = await Promise.all(gadgets.map(shownBy));
  return [...atSchool, ...onDevices.flat()];
}

/** What is held lies on top for its author alone, as they wrote it. */
async function shownBy(gadget: Gadget): Promise<string[]> {
  const held = await gadget.disk.journal.read((journal) => journal.inState(['held']));
  const rows = await gadget.disk.replica.read((replica) => replica.records({}));
  return rows
    .filter(({ record }) => held.every((row) => row.record !== record))
    .filter((row) => row.server !== null && hasOlder(open(row.heads)))
    .map((row) => `A2: ${gadget.name} shows ${short(row.record)} older beside newer`);
}
