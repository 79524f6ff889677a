/** What somebody has before them on a device, and whom they could show it to. */
import type { Plain } from '#content/document.ts';
import type { Present } from '#domain/access.ts';
import { type Audience, canonical } from '#domain/audience.ts';
import { dayMs } from '#domain/instant.ts';
import type { Envelope } from '#domain/record.ts';
import type { RecordView } from '#storage/record-view.ts';
import type { Doing } from './doing.ts';
import type { Gadget } from './gadget.ts';
import { people } from './people.ts';

type Fits = (view: RecordView, target: Envelope | null, me: Present) => boolean;

export async function aRecord(doing: Doing, fits: Fits): Promise<RecordView | null> {
  const { gadget, chance } = doing;
  const views = await gadget.core.readRecords(reading(gadget), {});
  const me = { person: gadget.person, role: roleOf(gadget) };
  const found: RecordView[] = [];
  for (const view of views.filter((one) => one.kind !== 'roster')) {
    const about =
      view.about === null
        ? null
        : await gadget.core.readRecord(reading(gadget), view.space, view.about);
    if (fits(view, about === null ? null : asEnvelope(about), me)) found.push(view);
  }
  const met = found.find((view) => view.record === doing.near);
  if (met !== undefined && chance.happens(0.8)) return met;
  // What is at hand is touched more often than what is old.
  return found.length === 0 ? null : chance.pick(found.slice(0, 4));
}

export async function aLoopbook({ gadget, chance }: Doing): Promise<string | null> {
  const spaces = await gadget.disk.replica.read((replica) => replica.spaces());
  const loopbooks = spaces.filter((one) => one.kind === 'portfolio' && one.hidden === null);
  return loopbooks.length === 0 ? null : chance.pick(loopbooks).space;
}

export function anAudience({ chance, gadget }: Doing): Audience {
  const readers = [...Object.keys(people), 'role:teacher' as const, 'role:parent' as const];
  const chosen = readers.filter((reader) => reader !== gadget.person && chance.happens(0.35));
  const until = chance.happens(0.15) ? gadget.device.now() + dayMs : null;
  return canonical(chosen.map((to) => ({ to, until })));
}

export function asEnvelope(view: RecordView): Envelope {
  const { space, record, kind, author, about, editors, audience, version, deleted } = view;
  return { space, record, kind, author, about, editors, audience, version, deleted };
}

export function reading(gadget: Gadget) {
  return { ...gadget.disk, person: { id: gadget.person } };
}

export function roleOf(gadget: Gadget) {
  return people[gadget.person] ?? 'pupil';
}

export function now({ gadget }: Doing) {
  return gadget.device.now();
}

export function namesOf(audience: Audience): string {
  return audience.length === 0 ? 'nobody' : audience.map((grant) => grant.to).join(', ');
}

export function isText(value: Plain): value is string {
  return typeof value === 'string';
}
