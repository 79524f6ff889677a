/**
 * When to carry: a pure step from what was and what happened to what is and what to do. Time and
 * chance come with each event, so that the same core runs in the app and in a simulation.
 */
import { hourMs, type Instant, minuteMs, secondMs } from '#domain/instant.ts';
import type { SpaceId } from '#domain/membership.ts';
import { limits } from '#protocol/limits.ts';
import { backOffMs } from './back-off.ts';
import type { Exchanged } from './exchange.ts';

export type EngineState = {
  online: boolean;
  visible: boolean;
  /** The server tells us of news by itself. */
  listening: boolean;
  busy: boolean;
  /** The connection went while a pass was under way: that it came in proves nothing of now. */
  wentMeanwhile: boolean;
  /** The server knows no session: only the person can change that. */
  isOut: boolean;
  wantsComplete: boolean;
  wantedSpaces: readonly SpaceId[];
  /** Whose news the pass under way was to bring: what fails brings nothing. */
  askedSpaces: readonly SpaceId[];
  /** When the next pass is due; null when only an event can bring one. */
  dueAt: Instant | null;
  failures: number;
  lastComplete: Instant;
  hiddenAt: Instant | null;
  pushRows: number;
  problem: 'signed-out' | 'update' | 'server' | 'offline' | 'full' | null;
};

/** `full`: this device could not store what came. */
export type PassEnd = Exchanged | { outcome: 'occupied' } | { outcome: 'full' };

export type EngineEvent =
  | { what: 'started' | 'online' | 'offline' | 'visible' | 'hidden' | 'asked' | 'kept' | 'typed' }
  | { what: 'listening' | 'deaf' | 'woke' }
  | { what: 'poked'; spaces: readonly SpaceId[]; spreadMs: number }
  | { what: 'ended'; complete: boolean; pass: PassEnd };

/**
 * `now` only goes forward, at the pace of the world: a clock that is set back while somebody is
 * offline must not make the next try wait for years.
 */
export type Moment = { now: Instant; chance: number };

export type Effect =
  | { do: 'pass'; complete: boolean; spaces: readonly SpaceId[]; pushRows: number }
  | { do: 'wake'; at: Instant };

export type Step = { state: EngineState; effects: Effect[] };

const whileVisibleMs = 5 * minuteMs;
const completeEveryMs = hourMs;
/** Asking into nothing burdens nobody, and a bus comes out of its tunnel. */
const offlineMs = minuteMs;
const occupiedMs = 5 * secondMs;
const typedMs = 30 * secondMs;
/** Several small things that are kept at once travel together. */
const gatherMs = 150;

export const restingEngine: EngineState = {
  online: true,
  visible: true,
  listening: false,
  busy: false,
  wentMeanwhile: false,
  isOut: false,
  wantsComplete: false,
  wantedSpaces: [],
  askedSpaces: [],
  dueAt: null,
  failures: 0,
  lastComplete: 0,
  hiddenAt: null,
  pushRows: limits.pushRows,
  problem: null,
};

export function step(state: EngineState, event: EngineEvent, moment: Moment): Step {
  return run(heard(state, event, moment), moment.now);
}

/** Starts the pass that is due, or says when to look again. */
function run(state: EngineState, now: Instant): Step {
  if (state.busy || state.dueAt === null) return { state, effects: [] };
  if (state.dueAt > now) return { state, effects: [{ do: 'wake', at: state.dueAt }] };
  const { wantedSpaces: spaces, pushRows } = state;
  const complete = state.wantsComplete || state.lastComplete + completeEveryMs <= now;
  const asked = { wantedSpaces: [], askedSpaces: spaces };
  const busy = {
    ...state,
    ...asked,
    busy: true,
    wentMeanwhile: false,
    dueAt: null,
    wantsComplete: false,
  };
  return { state: busy, effects: [{ do: 'pass', complete, spaces, pushRows }] };
}

function heard(state: EngineState, event: EngineEvent, moment: Moment): EngineState {
  const { now, chance } = moment;
  switch (event.what) {
    case 'started':
    case 'asked':
      return whole(fresh(state), now);
    case 'online':
      return whole(fresh({ ...state, online: true, wentMeanwhile: false }), now);
    case 'offline':
      return {
        ...state,
        online: false,
        listening: false,
        wentMeanwhile: state.busy,
        problem: 'offline',
      };
    case 'visible':
      return seen({ ...state, visible: true }, now);
    case 'hidden':
      return { ...state, visible: false, hiddenAt: now };
    case 'kept':
      return soon(state, now + gatherMs);
    case 'typed':
      return soon(state, now + typedMs);
    case 'woke':
      return state;
    case 'listening':
      // What happened before the stream was open was told to nobody, however lately we looked.
      return whole({ ...state, listening: true }, now + gatherMs);
    case 'deaf':
      return { ...state, listening: false };
    case 'poked':
      return soon(
        { ...state, wantedSpaces: [...new Set([...state.wantedSpaces, ...event.spaces])] },
        now + Math.round(chance * event.spreadMs),
      );
    case 'ended':
      return ended(rested(state, event.pass), event, moment);
  }
}

/** Someone asks, or the connection is back: no waiting for earlier troubles. */
function fresh(state: EngineState): EngineState {
  return { ...state, isOut: false, failures: 0, dueAt: null, problem: null };
}

function whole(state: EngineState, now: Instant): EngineState {
  return { ...soon(state, now), wantsComplete: true };
}

/** After a failure, new work waits for its turn: an eager keyboard must not make a hot loop. */
function soon(state: EngineState, at: Instant): EngineState {
  if (state.isOut || (state.failures > 0 && state.dueAt !== null)) return state;
  return { ...state, dueAt: state.dueAt === null ? at : Math.min(state.dueAt, at) };
}

function seen(state: EngineState, now: Instant): EngineState {
  const wasLong = state.hiddenAt !== null && state.hiddenAt + whileVisibleMs <= now;
  const isDeaf = !state.listening;
  const after = { ...state, hiddenAt: null };
  return wasLong || isDeaf ? whole(after, now) : soon(after, now);
}

/** News that did not come, or not all of it, is asked for in the next pass. */
function rested(state: EngineState, pass: PassEnd): EngineState {
  const isIn = pass.outcome === 'done' && !pass.more;
  const left = isIn ? [] : state.askedSpaces;
  const wantedSpaces = [...new Set([...left, ...state.wantedSpaces])];
  return { ...state, busy: false, wantedSpaces, askedSpaces: [] };
}

type Ended = Extract<EngineEvent, { what: 'ended' }>;

function ended(state: EngineState, { complete, pass }: Ended, moment: Moment): EngineState {
  const { now, chance } = moment;
  switch (pass.outcome) {
    case 'done':
      return carried(state, { complete, pass }, now);
    case 'occupied':
      return { ...soon(state, now + occupiedMs), wantsComplete: state.wantsComplete || complete };
    case 'signed-out':
      // Nothing to wait for but the person: the words stay where they are.
      return { ...state, isOut: true, problem: 'signed-out', dueAt: null, wantsComplete: true };
    case 'refused':
      return failed(
        { ...state, pushRows: Math.max(1, Math.floor(state.pushRows / 4)), problem: 'server' },
        { complete, at: now + backOffMs(state.failures + 1, chance) },
      );
    case 'offline': {
      const wait = Math.min(offlineMs, backOffMs(state.failures + 1, chance));
      return failed({ ...state, problem: 'offline' }, { complete, at: now + wait });
    }
    case 'full':
      return failed(
        { ...state, problem: 'full' },
        { complete, at: now + backOffMs(state.failures + 1, chance) },
      );
    case 'server': {
      const wait = Math.max(pass.afterMs ?? 0, backOffMs(state.failures + 1, chance));
      return failed({ ...state, problem: 'server' }, { complete, at: now + wait });
    }
  }
}

function failed(state: EngineState, next: { complete: boolean; at: Instant }): EngineState {
  return {
    ...state,
    failures: state.failures + 1,
    dueAt: next.at,
    wantsComplete: state.wantsComplete || next.complete,
  };
}

type Done = { complete: boolean; pass: Extract<Exchanged, { outcome: 'done' }> };

function carried(state: EngineState, { complete, pass }: Done, now: Instant): EngineState {
  const after: EngineState = {
    ...state,
    online: !state.wentMeanwhile,
    failures: 0,
    pushRows: limits.pushRows,
    problem: state.wentMeanwhile ? 'offline' : pass.problem,
    lastComplete: complete ? now : state.lastComplete,
  };
  if (pass.more)
    return { ...soon(after, now + gatherMs), wantsComplete: after.wantsComplete || complete };
  const next = [
    ...(pass.nextInMs === null ? [] : [now + Math.max(pass.nextInMs, secondMs)]),
    ...(state.visible ? [now + whileVisibleMs] : []),
  ];
  const withNext = next.reduce((was, at) => soon(was, at), after);
  // Where nobody tells us of news, we look at all of it each time.
  const looksAround = state.visible && !state.listening;
  return { ...withNext, wantsComplete: withNext.wantsComplete || looksAround };
}
