import type { JournalRow, RecordRow } from '#storage/device-store.ts';
import { open } from '#storage/seal.ts';
import type { Gadget } from './gadget.ts';
import type { School } from './school.ts';
import { keyOf, readTruth, type Truth } from './truth.ts';
import type { Word, Words } from './words.ts';

/** I1: every word kept is on the server, in its author's journal, or held. */
export async function lostWords(
  school: School,
  gadgets: readonly Gadget[],
  words: Words,
): Promise<string[]> {
  const truth = await readTruth(school);
  const carried = new Map<string, string>();
  for (const gadget of gadgets) {
    const rows = await gadget.disk.journal.read((journal) => journal.all());
    const held = await gadget.disk.replica.read((replica) => replica.held());
    const text = JSON.stringify([rows.map((row) => open(row.draft)), held]);
    carried.set(gadget.person, `${carried.get(gadget.person) ?? ''}${text}`);
  }
  return words
    .all()
    .filter((word) => !word.replaced && !isSafe(truth, word))
    .filter((word) => !carried.get(word.person)?.includes(word.mark))
    .map((word) => `I1: ${word.mark} of ${word.person}, typed on ${word.device}, is nowhere`);
}

/** When all is quiet a journal is no place to be any more: the server has it, or holds it. */
export async function strandedWords(school: School, words: Words): Promise<string[]> {
  const truth = await readTruth(school);
  return words
    .all()
    .filter((word) => !word.replaced && !isSafe(truth, word))
    .map(
      (word) =>
        `I1: ${word.mark} of ${word.person}, typed on ${word.device}, never reached the school`,
    );
}

function isSafe(truth: Truth, word: Word): boolean {
  // A legal request: nowhere is where it should be.
  if (truth.erased.has(keyOf(word.space, word.record))) return true;
  const record = truth.records.get(keyOf(word.space, word.record));
  if (record !== undefined && [...record.heads.values()].some((text) => text.includes(word.mark)))
    return true;
  // A person can take held words back in another record, so any record of theirs will do.
  return truth.held.some(({ person, body }) => person === word.person && body.includes(word.mark));
}

/** I3: what this person can read on this device that they may not read. */
export async function readableBeyondRights(school: School, gadget: Gadget): Promise<string[]> {
  const allowed = (await readTruth(school)).visibleTo(gadget.person);
  const shown = (await serverRows(gadget)).filter(({ isHidden }) => !isHidden);
  return shown
    .filter(({ key }) => !allowed.has(key))
    .map(({ row }) => `I3: ${gadget.name} can read ${row.kind} ${row.record} of ${row.author}`);
}

/** I3: what is still on its disk. */
export async function storedBeyondRights(school: School, gadget: Gadget): Promise<string[]> {
  const allowed = (await readTruth(school)).visibleTo(gadget.person);
  const spaces = await gadget.disk.replica.read((replica) => replica.spaces());
  // A space that a restored backup has forgotten is hidden and kept: absence is not revocation.
  const kept = spaces.filter(({ hidden }) => hidden?.why === 'absent').map(({ space }) => space);
  return (await serverRows(gadget))
    .filter(({ key, row }) => !allowed.has(key) && !kept.includes(row.space))
    .map(({ row }) => `I3: ${gadget.name} still stores ${row.kind} ${row.record} of ${row.author}`);
}

/** I3: words of what the school erased, where no old app ever was. */
export async function keptThoughErased(school: School, gadget: Gadget): Promise<string[]> {
  if (gadget.wasOld) return [];
  const { erased } = await readTruth(school);
  const rows = await gadget.disk.replica.read((replica) => replica.records({}));
  return rows
    .filter((row) => erased.has(keyOf(row.space, row.record)))
    .map((row) => `I3: ${gadget.name} still stores ${row.record}, which is erased`);
}

/** I2: the device holds exactly what its person may see, to the letter. */
export async function differences(school: School, gadget: Gadget): Promise<string[]> {
  const truth = await readTruth(school);
  const allowed = truth.visibleTo(gadget.person);
  const rows = new Map((await serverRows(gadget)).map(({ key, row }) => [key, row]));
  const missing = [...allowed].filter((key) => !rows.has(key));
  const wrong = [...allowed].filter((key) => {
    const row = rows.get(key);
    const record = truth.records.get(key);
    return row !== undefined && record !== undefined && row.server !== null && !isSame(row, record);
  });
  const journal = await gadget.disk.journal.read((tables) => tables.all());
  const onTop = (key: string) =>
    journal.some((row) => keyOf(row.space, row.record) === key && row.state === 'held');
  const shownOtherwise = [...allowed].filter((key) => {
    const row = rows.get(key);
    return row !== undefined && !onTop(key) && !isShownAsServed(row);
  });
  return [
    ...missing.map((key) => `I2: ${gadget.name} misses ${key}`),
    ...wrong.map((key) => `I2: ${gadget.name} has another ${key}`),
    ...shownOtherwise.map((key) => `I2: ${gadget.name} shows another ${key} than it was given`),
  ];
}

function isSame(row: RecordRow, record: { rev: string; heads: Map<string, string> }): boolean {
  if (row.server === null || row.server.rev !== record.rev) return false;
  const heads = open(row.server.heads);
  return (
    heads.length === record.heads.size &&
    heads.every((head) => record.heads.get(head.id) === head.content)
  );
}

function isShownAsServed(row: RecordRow): boolean {
  if (row.server === null) return true;
  const ids = (heads: readonly { id: string }[]) =>
    heads
      .map((head) => head.id)
      .sort()
      .join();
  return (
    row.deleted === row.server.deleted &&
    JSON.stringify(row.audience) === JSON.stringify(row.server.audience) &&
    ids(open(row.heads)) === ids(open(row.server.heads))
  );
}

/** I4: what is still on its way when nothing should be. */
export async function unsettled(gadget: Gadget): Promise<string[]> {
  const rows = await gadget.disk.journal.read((tables) => tables.inState(['new', 'sent', 'acked']));
  const spaces = await gadget.disk.replica.read((replica) => replica.spaces());
  // What was handed in before a right ended is never shown back; it waits until it is durable.
  const isProgressing = (row: JournalRow) =>
    row.state === 'acked' && !spaces.some(({ space }) => space === row.space);
  return rows.filter((row) => !isProgressing(row)).map((row) => stuck(gadget, row));
}

/** I4: what is still in a journal when every backup has it; only what is held stays, and is shown. */
export async function neverPruned(gadget: Gadget): Promise<string[]> {
  const rows = await gadget.disk.journal.read((tables) => tables.all());
  return rows.filter((row) => row.state !== 'held').map((row) => stuck(gadget, row));
}

function stuck(gadget: Gadget, row: JournalRow): string {
  return `I4: ${gadget.name} keeps ${row.op} ${row.id} of ${row.record} ${row.state} (${row.reason})`;
}

/** What the server gave this device, by key. */
export async function serverRows(gadget: Gadget) {
  return gadget.disk.replica.read(async (replica) => {
    const found: { key: string; row: RecordRow; isHidden: boolean }[] = [];
    for (const space of await replica.spaces()) {
      for (const row of await replica.recordsOf(space.space)) {
        if (row.server === null) continue;
        found.push({ key: keyOf(row.space, row.record), row, isHidden: space.hidden !== null });
      }
    }
    return found;
  });
}
