/** What people do: write, go on writing, share, take back, answer, note, put away, look. */
import type { Plain } from '#content/document.ts';
import { mayAnswer, mayDelete, mayEdit, type Present } from '#domain/access.ts';
import { type Audience, canonical } from '#domain/audience.ts';
import { mayChangeAudience } from '#domain/audience-change.ts';
import { dayMs } from '#domain/instant.ts';
import type { Envelope } from '#domain/record.ts';
import { newActor } from '#storage/ids.ts';
import type { RecordView } from '#storage/record-view.ts';
import { readDeleted, readRecord, readRecords } from '#storage/records.ts';
import {
  changeAudience,
  deleteRecord,
  markSeen,
  restoreRecord,
  type Save,
  saveRecord,
} from '#storage/write.ts';
import { type Carrier, hear, survives } from './carrying.ts';
import type { Chance } from './chance.ts';
import type { Gadget, Typing } from './gadget.ts';
import { people } from './people.ts';
import { type Story, short } from './story.ts';
import type { Words } from './words.ts';

export type Doing = {
  gadget: Gadget;
  carrier: Carrier;
  chance: Chance;
  /** A record that others are at work in: people often meet in one. */
  near: string | null;
  words: Words;
  story: Story;
};
type Deed = (doing: Doing) => Promise<void>;

const deeds: readonly [number, Deed][] = [
  [5, writeNew],
  [4, goOnWriting],
  [4, type],
  [5, share],
  [3, answer],
  [1, putAway],
  [1, bringBack],
  [2, look],
];

export async function doSomething(doing: Doing): Promise<void> {
  const { gadget, chance } = doing;
  if (gadget.typing !== null && chance.happens(0.8)) {
    await type(doing);
    return hear(gadget, { what: 'typed' }, doing.carrier);
  }
  // Doing something else is leaving that screen.
  gadget.typing = null;
  const total = deeds.reduce((sum, [weight]) => sum + weight, 0);
  let at = chance.below(total);
  for (const [weight, deed] of deeds) {
    at -= weight;
    if (at < 0) {
      await deed(doing);
      return hear(gadget, { what: 'kept' }, doing.carrier);
    }
  }
}

/** Mostly the same one, so that people meet in it. */
const fields = ['text', 'text', 'text', 'answer.what'];

/** Several people at work in one record, each on their own device. */
export async function meet(doing: Doing): Promise<void> {
  const { gadget, chance, carrier } = doing;
  if (gadget.typing !== null || chance.happens(0.6)) await type(doing);
  else await goOnWriting(doing);
  await hear(gadget, { what: 'typed' }, carrier);
}

/** What each role makes of its own accord. */
const makes: Record<string, readonly string[]> = {
  pupil: ['entry', 'entry', 'entry', 'step', 'introduction'],
  parent: ['home-entry'],
  teacher: ['note'],
  counsellor: ['note', 'transition', 'transition'],
};

async function writeNew(doing: Doing): Promise<void> {
  const { gadget, chance } = doing;
  const space = await aLoopbook(doing);
  if (space === null) return;
  const kind = chance.pick(makes[roleOf(gadget)] ?? ['note']);
  const editors = kind === 'transition' ? ['noor', 'leraar'] : undefined;
  const audience = chance.happens(0.3) ? anAudience(doing) : undefined;
  const own = await readRecords(reading(gadget), { space, kinds: ['introduction'] });
  const [introduction] = own.filter((one) => one.mine);
  if (kind === 'introduction' && introduction !== undefined) {
    return write(doing, { space, record: introduction.record, kind, edits: {} }, introduction);
  }
  await write(doing, { space, kind, editors, audience, edits: {} }, null);
}

async function goOnWriting(doing: Doing): Promise<void> {
  const view = await aRecord(doing, (one, target, me) =>
    mayEdit(me, asEnvelope(one), target, now(doing)),
  );
  if (view === null || view.kind === 'seen') return;
  await write(doing, { space: view.space, record: view.record, kind: view.kind, edits: {} }, view);
}

/**
 * Somebody has a record open for a while and types now and then. What arrives in the meantime is
 * not before their eyes, so that they cannot have meant to replace it.
 */
async function type(doing: Doing): Promise<void> {
  const { gadget, words, story, chance } = doing;
  gadget.typing ??= await beginTyping(doing);
  const { typing } = gadget;
  if (typing === null) return;
  const { save, field, base, actor } = typing;
  const mark = words.draw();
  const text = `${typing.text} ${mark}`.trim();
  const done = await survives(gadget, doing.carrier, () =>
    saveRecord(gadget.device, {
      ...save,
      ...(gadget.isCareless ? {} : { base, actor }),
      edits: { [field]: text },
      open: true,
    }),
  );
  story.tell(`${gadget.name} ${done ? 'types' : 'dies typing'} ${mark} in ${short(save.record)}`);
  if (!done) return;
  typing.text = text;
  const { person, name } = gadget;
  words.kept({ mark, person, device: name, space: save.space, record: save.record });
  if (chance.happens(0.15)) {
    gadget.typing = null;
    await survives(gadget, doing.carrier, () => saveRecord(gadget.device, { ...save, edits: {} }));
  }
}

async function beginTyping(doing: Doing): Promise<Typing | null> {
  const view = await aRecord(doing, (one, target, me) =>
    mayEdit(me, asEnvelope(one), target, now(doing)),
  );
  if (view === null || view.kind === 'seen') return null;
  const { space, record, kind } = view;
  const field = doing.chance.pick(fields);
  const [first] = (view.fields[field] ?? []).filter(isText);
  const versions = view.document?.fields[field] ?? [];
  const shown = versions.filter(({ value }) => first === undefined || value === first);
  const base = { schema: 1, fields: { [field]: shown } };
  const actor = newActor(doing.chance.bytes);
  return { save: { space, record, kind }, field, base, actor, text: first ?? '' };
}

async function answer(doing: Doing): Promise<void> {
  const view = await aRecord(doing, (one, _, me) => mayAnswer(me, asEnvelope(one), now(doing)));
  if (view === null) return;
  const audience = doing.chance.happens(0.5) ? anAudience(doing) : undefined;
  const kind = roleOf(doing.gadget) === 'teacher' && doing.chance.happens(0.3) ? 'note' : 'reply';
  await write(doing, { space: view.space, kind, about: view.record, audience, edits: {} }, null);
}

/** Types a new mark behind what stands there, or in its place. */
async function write(doing: Doing, save: Save, view: RecordView | null): Promise<void> {
  const { gadget, chance, words, story } = doing;
  const field = chance.pick(fields);
  const seen = view?.fields[field] ?? [];
  const mark = words.draw();
  const isReplacing = seen.length > 0 && chance.happens(0.15);
  const text = isReplacing ? mark : [...seen.filter(isText), mark].join(' ');
  if (isReplacing) words.replaced(seen);
  let record = save.record;
  const done = await survives(gadget, doing.carrier, async () => {
    const open = chance.happens(0.3);
    record = await saveRecord(gadget.device, { ...save, edits: { [field]: text }, open });
  });
  if (!done || record === undefined) {
    story.tell(`${gadget.name} dies while writing ${mark}`);
    return;
  }
  const { person } = gadget;
  words.kept({ mark, person, device: gadget.name, space: save.space, record });
  const how = isReplacing ? 'over' : 'after';
  story.tell(
    `${gadget.name} writes ${mark} ${how} [${seen.join(' | ')}] in ${save.kind} ${short(record)} of ${save.space}`,
  );
}

async function share(doing: Doing): Promise<void> {
  const view = await aRecord(
    doing,
    (one, target, me) => mayChangeAudience(me, asEnvelope(one), target, now(doing)) !== 'no',
  );
  if (view === null) return;
  const audience = doing.chance.happens(0.4) ? [] : anAudience(doing);
  const { gadget, story } = doing;
  const done = await survives(gadget, doing.carrier, () =>
    changeAudience(gadget.device, view.space, view.record, audience),
  );
  story.tell(
    `${gadget.name} ${done ? 'shares' : 'dies while sharing'} ${short(view.record)} with ${namesOf(audience)}`,
  );
}

async function putAway(doing: Doing): Promise<void> {
  const view = await aRecord(doing, (one, _, me) => mayDelete(me, asEnvelope(one)));
  if (view === null) return;
  const { gadget, story } = doing;
  // An introduction exists once: writing it anew writes over what was put away on purpose.
  if (view.kind === 'introduction') doing.words.replaced(Object.values(view.fields).flat());
  const done = await survives(gadget, doing.carrier, () =>
    deleteRecord(gadget.device, view.space, view.record),
  );
  story.tell(`${gadget.name} ${done ? 'deletes' : 'dies while deleting'} ${short(view.record)}`);
}

async function bringBack(doing: Doing): Promise<void> {
  const { gadget, chance, story } = doing;
  const space = await aLoopbook(doing);
  const found = space === null ? [] : await readDeleted(reading(gadget), space);
  if (found.length === 0) return;
  const view = chance.pick(found);
  const done = await survives(gadget, doing.carrier, () =>
    restoreRecord(gadget.device, view.space, view.record),
  );
  story.tell(`${gadget.name} ${done ? 'restores' : 'dies while restoring'} ${short(view.record)}`);
}

async function look(doing: Doing): Promise<void> {
  const { gadget, story } = doing;
  const view = await aRecord(
    doing,
    (one) => !one.mine && one.kind !== 'roster' && one.kind !== 'seen',
  );
  if (view === null) return;
  const done = await survives(gadget, doing.carrier, () =>
    markSeen(gadget.device, view.space, view.record),
  );
  story.tell(`${gadget.name} ${done ? 'has read' : 'dies while reading'} ${short(view.record)}`);
}

type Fits = (view: RecordView, target: Envelope | null, me: Present) => boolean;

async function aRecord(doing: Doing, fits: Fits): Promise<RecordView | null> {
  const { gadget, chance } = doing;
  const views = await readRecords(reading(gadget), {});
  const me = { person: gadget.person, role: roleOf(gadget) };
  const found: RecordView[] = [];
  for (const view of views.filter((one) => one.kind !== 'roster')) {
    const about =
      view.about === null ? null : await readRecord(reading(gadget), view.space, view.about);
    if (fits(view, about === null ? null : asEnvelope(about), me)) found.push(view);
  }
  const met = found.find((view) => view.record === doing.near);
  if (met !== undefined && chance.happens(0.8)) return met;
  // What is at hand is touched more often than what is old.
  return found.length === 0 ? null : chance.pick(found.slice(0, 4));
}

async function aLoopbook({ gadget, chance }: Doing): Promise<string | null> {
  const spaces = await gadget.disk.replica.read((replica) => replica.spaces());
  const loopbooks = spaces.filter((one) => one.kind === 'portfolio' && one.hidden === null);
  return loopbooks.length === 0 ? null : chance.pick(loopbooks).space;
}

function anAudience({ chance, gadget }: Doing): Audience {
  const readers = [...Object.keys(people), 'role:teacher' as const, 'role:parent' as const];
  const chosen = readers.filter((reader) => reader !== gadget.person && chance.happens(0.35));
  const until = chance.happens(0.15) ? gadget.device.now() + dayMs : null;
  return canonical(chosen.map((to) => ({ to, until })));
}

function asEnvelope(view: RecordView): Envelope {
  const { space, record, kind, author, about, editors, audience, version, deleted } = view;
  return { space, record, kind, author, about, editors, audience, version, deleted };
}

function reading(gadget: Gadget) {
  return { ...gadget.disk, person: { id: gadget.person } };
}

function roleOf(gadget: Gadget) {
  return people[gadget.person] ?? 'pupil';
}

function now({ gadget }: Doing) {
  return gadget.device.now();
}

function namesOf(audience: Audience): string {
  return audience.length === 0 ? 'nobody' : audience.map((grant) => grant.to).join(', ');
}

function isText(value: Plain): value is string {
  return typeof value === 'string';
}
