/** Asking the school for help with a device, and reading what such a device said of itself. */
import {
  type HelpAnswer,
  type HelpFound,
  type HelpReport,
  helpAnswer,
  helpFound,
} from '#protocol/help.ts';
import type { DeviceRoom } from '#storage/device-room.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { app } from './app-name.ts';
import { readCarrying } from './carrying.ts';
import { ask, asPerson, type Reply } from './http.ts';
import type { Truth } from './truth.ts';

export type { HelpFound, HelpReport } from '#protocol/help.ts';

const helpTroubles = ['offline', 'signed-out', 'wait'] as const;
export type HelpTrouble = (typeof helpTroubles)[number] | 'server';
export type HelpAsked = ({ ok: true } & HelpAnswer) | { ok: false; reason: HelpTrouble };

type Telling = { truth: Truth; room: DeviceRoom; device: string };

/** Counts, dates and our own words: no title, no text, nobody's name. */
export function helpReportOf(now: number, { truth, room, device }: Telling): HelpReport {
  const { alone, held, lastExchange, oldest } = truth;
  const reasons = new Map<string, number>();
  for (const { reason } of held) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  const { problem } = readCarrying();
  return {
    device: device.slice(0, 60),
    app,
    lastExchange,
    waiting: alone.filter((one) => one.hasWords).length,
    waitingMedia: alone.filter((one) => one.mediaBytes > 0).length,
    waitingMediaBytes: alone.reduce((sum, one) => sum + one.mediaBytes, 0),
    oldest: oldest === null ? null : Math.max(0, Math.round(now - oldest)),
    held: [...reasons].slice(0, 30).map(([reason, count]) => ({ reason, count })),
    storage: {
      used: room.used === null ? null : Math.round(room.used),
      free: room.free === null ? null : Math.round(room.free),
      persistent: room.persistent,
    },
    errors: problem === null ? [] : [problem],
  };
}

export async function askHelp(profile: OpenProfile, telling: Telling): Promise<HelpAsked> {
  const report = helpReportOf(profile.now(), telling);
  const path = asPerson(profile.person.id, 'help');
  const reply = await ask('POST', path, helpAnswer, { report });
  return reply.ok ? { ok: true, ...reply.answer } : { ok: false, reason: troubleOf(reply) };
}

export type LookedUp =
  | { ok: true; found: HelpFound }
  | { ok: false; reason: HelpTrouble | 'not-found' };

export async function lookUpHelp(
  { person }: { person: { id: string } },
  code: string,
): Promise<LookedUp> {
  const path = asPerson(person.id, 'school/help');
  const reply = await ask('POST', path, helpFound, { code });
  if (reply.ok) return { ok: true, found: reply.answer };
  return { ok: false, reason: reply.status === 404 ? 'not-found' : troubleOf(reply) };
}

function troubleOf(reply: Exclude<Reply<unknown>, { ok: true }>): HelpTrouble {
  if (reply.status === 0) return 'offline';
  return helpTroubles.find((word) => word === reply.reason) ?? 'server';
}
