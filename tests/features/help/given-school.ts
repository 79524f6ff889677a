import type { Roster } from '#domain/roster.ts';
import { openJournal } from '#storage/dexie-store.ts';
import { open as unsealed } from '#storage/seal.ts';

/** The people around a pupil in these tests. */
export const roster: Roster = {
  space: 'portfolio',
  name: 'Amina Haddad',
  groups: ['OKAN'],
  people: [
    { id: 'person-pupil', name: 'Amina Haddad', role: 'pupil' },
    { id: 'an', name: 'An Peeters', role: 'teacher' },
    { id: 'els', name: 'Els Jacobs', role: 'counsellor' },
    { id: 'huda', name: 'Huda', role: 'parent' },
  ],
};

/** What waits in this person's journal, in the order in which it was made. */
export async function draftsOf(person: string) {
  const journal = openJournal(person);
  const rows = await journal.read((tables) => tables.all());
  journal.database.close();
  return rows.map((row) => unsealed(row.draft));
}

export async function keptFields(person: string): Promise<Record<string, unknown>> {
  const draft = (await draftsOf(person)).findLast((one) => one.op === 'put');
  if (draft?.op !== 'put') return {};
  const { fields } = JSON.parse(draft.content) as { fields: Record<string, [{ value: unknown }]> };
  return Object.fromEntries(Object.entries(fields).map(([name, [{ value }]]) => [name, value]));
}
