import { mayEdit } from '#domain/access.ts';
import type { PutDraft } from '#storage/device-store.ts';
import { open } from '#storage/seal.ts';
import { survives } from './carrying.ts';
import { currentCore } from './core.ts';
import type { Doing } from './doing.ts';
import { aRecord, asEnvelope, isText, now } from './finding.ts';
import type { Gadget, Typing } from './gadget.ts';
import { short } from './story.ts';

/** Mostly the same one, so that people meet in it. */
export const fields = ['text', 'text', 'text', 'answer.what'];

/**
 * Somebody has a record open for a while and types now and then. What arrives in the meantime is
 * not before their eyes, so that they cannot have meant to replace it.
 */
export async function type(doing: Doing): Promise<void> {
  const { gadget, words, story, chance } = doing;
  gadget.typing ??= await beginTyping(doing);
  const { typing } = gadget;
  if (typing === null) return;
  if (await wouldStampTwice(gadget, typing.save)) {
    gadget.typing = null;
    return;
  }
  const { save, field, base, actor } = typing;
  const mark = words.draw();
  const text = `${typing.text} ${mark}`.trim();
  const done = await survives(gadget, doing.carrier, () =>
    gadget.core.saveRecord(gadget.device, {
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
    await survives(gadget, doing.carrier, () =>
      gadget.core.saveRecord(gadget.device, { ...save, edits: {} }),
    );
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
  const actor = doing.gadget.core.newActor(doing.chance.bytes);
  return { save: { space, record, kind }, field, base, actor, text: first ?? '' };
}

/**
 * Where a record had gone from its replica, or the row that made it was safe before the school
 * gave it back, the app of the first release used a stamp twice, and lost words: no newer one can
 * mend that in it.
 */
export async function wouldStampTwice(
  { core, disk }: Gadget,
  { space, record }: { space: string; record: string },
): Promise<boolean> {
  if (core === currentCore) return false;
  const row = await disk.replica.read((replica) => replica.record(space, record));
  if (row === undefined || row.server !== null) return row === undefined;
  const own = await disk.journal.read((journal) => journal.ofRecord(space, record));
  return !own.some(({ op, draft }) => op === 'put' && (open(draft) as PutDraft).creates);
}
