import { afterEach, beforeEach, expect, it } from 'vitest';
import { startOfDay } from '#domain/calendar.ts';
import { dayMs } from '#domain/instant.ts';
import { keepingChosen, noteGoneOn } from '#domain/note-keeping.ts';
import { writeNoteKeeping } from '#server/store/note-keeping.ts';
import { upkeep } from '#server/store/upkeep.ts';
import { aPut, aSchool, people, spaces, type TestServer } from '../support/server.ts';

const { pupil, teacher } = people;
let server: TestServer;
beforeEach(async () => {
  server = await aSchool();
});
afterEach(() => server.close());

async function written() {
  const note = aPut({ kind: 'note', content: 'Dana sprak voor de klas.' });
  const reply = aPut({ kind: 'reply', about: note.record, content: 'Dank u.' });
  const entry = aPut({ content: 'Mijn eigen woorden.' });
  await server.device(teacher).push(note);
  await server.device(pupil).push(entry, reply);
  return { note: note.record, reply: reply.record, entry: entry.record };
}

async function there(): Promise<string[]> {
  const rows = await server.deps.db
    .selectFrom('record')
    .select('id')
    .where('space', '=', spaces.portfolio)
    .where('kind', '!=', 'roster')
    .execute();
  return rows.map(({ id }) => id).sort();
}

it('a note stays until its day and is gone from then on; the words of the pupil stay', async () => {
  const made = await written();
  const keeping = keepingChosen(1, server.clock.now);
  await writeNoteKeeping(server.deps.db, keeping);
  const day = startOfDay(noteGoneOn(server.clock.now, keeping));
  server.clock.now = day - 1;
  await upkeep(server.deps);
  expect(await there()).toEqual([made.note, made.reply, made.entry].sort());
  server.clock.now = day;
  await upkeep(server.deps);
  expect(await there()).not.toContain(made.note);
  expect(await there()).toContain(made.entry);
  for (const table of ['head', 'history'] as const) {
    const rows = await server.deps.db
      .selectFrom(table)
      .select('mutation')
      .where('record', '=', made.note)
      .execute();
    expect(rows).toEqual([]);
  }
  expect(await server.deps.db.selectFrom('erased').select('record').execute()).toEqual([
    { record: made.note },
  ]);
});

it('a school that never said how long loses no note', async () => {
  const made = await written();
  server.clock.now += 4_000 * dayMs;
  await upkeep(server.deps);
  expect(await there()).toContain(made.note);
});

it('a shorter time takes old notes away, but not within a month', async () => {
  const made = await written();
  server.clock.now += 800 * dayMs;
  await writeNoteKeeping(server.deps.db, keepingChosen(0, server.clock.now));
  await upkeep(server.deps);
  expect(await there()).toContain(made.note);
  server.clock.now += 31 * dayMs;
  await upkeep(server.deps);
  expect(await there()).not.toContain(made.note);
});
