/**
 * A row gets its last name when it leaves. Rows that an earlier life of this app left unsent can
 * also lie, under the same name, in a copy of this profile where somebody types on in them: so
 * they get a new one here, and a name always means the same words.
 */
import type { Draft, JournalRow } from '#storage/device-store.ts';
import { uuidV7 } from '#storage/ids.ts';
import { recordKey } from '#storage/repair.ts';
import { open, seal } from '#storage/seal.ts';
import type { Device } from './device.ts';

type Namer = Pick<Device, 'actor' | 'now' | 'random'>;

/** All rows, those of `leaving` that need it under new names, and what refers to them with them. */
export function nameAnew(
  rows: readonly JournalRow[],
  leaving: readonly JournalRow[],
  namer: Namer,
): JournalRow[] {
  const names = new Map<string, { name: string; key: string }>();
  for (const row of leaving) {
    if (row.state !== 'new' || row.madeBy === namer.actor) continue;
    const name = uuidV7(namer.now(), namer.random);
    names.set(row.id, { name, key: recordKey(row.space, row.record) });
  }
  if (names.size === 0) return [...rows];
  return rows.map((row) => {
    if (row.state !== 'new') return row;
    const key = recordKey(row.space, row.record);
    const rename = (id: string) => {
      const known = names.get(id);
      return known?.key === key ? known.name : id;
    };
    return { ...row, id: rename(row.id), draft: seal(renamed(open(row.draft), rename)) };
  });
}

function renamed(draft: Draft, rename: (id: string) => string): Draft {
  const id = rename(draft.id);
  switch (draft.op) {
    case 'put':
      return { ...draft, id, supersedes: draft.supersedes.map(rename) };
    case 'audience':
      return { ...draft, id, base: rename(draft.base) };
    case 'delete':
      return { ...draft, id, heads: draft.heads.map(rename) };
    default:
      return { ...draft, id };
  }
}
