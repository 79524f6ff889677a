/** What people do: write, go on writing, share, take back, answer, note, put away, look. */
import { mayAnswer, mayDelete, mayEdit } from '#domain/access.ts';
import { mayChangeAudience } from '#domain/audience-change.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { Save } from '#storage/write.ts';
import { hear, survives } from './carrying.ts';
import type { Doing } from './doing.ts';
import {
  aLoopbook,
  anAudience,
  aRecord,
  asEnvelope,
  isText,
  namesOf,
  now,
  reading,
  roleOf,
} from './finding.ts';
import { short } from './story.ts';
import { fields, type, wouldStampTwice } from './typing.ts';

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
  const own = await gadget.core.readRecords(reading(gadget), { space, kinds: ['introduction'] });
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
  const { space, record, kind } = view;
  if (await wouldStampTwice(doing.gadget, { space, record })) return;
  await write(doing, { space, record, kind, edits: {} }, view);
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
    record = await gadget.core.saveRecord(gadget.device, {
      ...save,
      edits: { [field]: text },
      open,
    });
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
    gadget.core.changeAudience(gadget.device, view.space, view.record, audience),
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
    gadget.core.deleteRecord(gadget.device, view.space, view.record),
  );
  story.tell(`${gadget.name} ${done ? 'deletes' : 'dies while deleting'} ${short(view.record)}`);
}

async function bringBack(doing: Doing): Promise<void> {
  const { gadget, chance, story } = doing;
  const space = await aLoopbook(doing);
  const found = space === null ? [] : await gadget.core.readDeleted(reading(gadget), space);
  if (found.length === 0) return;
  const view = chance.pick(found);
  const done = await survives(gadget, doing.carrier, () =>
    gadget.core.restoreRecord(gadget.device, view.space, view.record),
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
    gadget.core.markSeen(gadget.device, view.space, view.record),
  );
  story.tell(`${gadget.name} ${done ? 'has read' : 'dies while reading'} ${short(view.record)}`);
}
