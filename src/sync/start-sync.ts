/** The page's driver: hears what happens, asks the engine what to do, and does it. */
import { keepLines } from '#storage/keep-lines.ts';
import { onWork } from '#storage/kept-work.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { updateProfile } from '#storage/profiles.ts';
import { makeRoom } from '#storage/room.ts';
import { isFull } from '#storage/storage-problem.ts';
import { app } from './app-name.ts';
import { askingAhead } from './ask-ahead.ts';
import { carryLater, registerBackground } from './background.ts';
import { besideWords, forgetMedia } from './beside-words.ts';
import { showCarrying } from './carrying.ts';
import { beginUse } from './clean-end.ts';
import { type Effect, type EngineEvent, restingEngine, step } from './engine.ts';
import { forgetEnded } from './forget.ts';
import { carryForOthers } from './others.ts';
import { withPassLock } from './pass-lock.ts';
import { listenForPokes } from './poke-stream.ts';
import { postAs } from './post.ts';
import { runPass } from './run-pass.ts';
import { startMedia } from './start-media.ts';
import { onSyncNow } from './sync-now.ts';

/** Timers of a sleeping device are late; looking again costs nothing. */
const longestSleepMs = 10 * 60_000;

/** Carries for this person as long as the page lives; returns how to stop. */
export function startSync(profile: OpenProfile): () => void {
  let state = { ...restingEngine, visible: document.visibilityState !== 'hidden' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let isCompared = false;
  const use = beginUse(profile.person.id);

  function hear(event: EngineEvent): void {
    if (stopped) return;
    const next = step(state, event, { now: performance.now(), chance: Math.random() });
    state = next.state;
    showCarrying({ online: state.online, busy: state.busy, problem: state.problem });
    for (const effect of next.effects) carryOut(effect);
  }

  function carryOut(effect: Effect): void {
    if (effect.do === 'pass') return void pass(effect);
    clearTimeout(timer);
    const wait = Math.min(longestSleepMs, Math.max(0, effect.at - performance.now()));
    timer = setTimeout(() => hear({ what: 'woke' }), wait);
  }

  async function pass({ complete, spaces, pushRows }: Extract<Effect, { do: 'pass' }>) {
    const endedBadly = use.endedBadly && !isCompared;
    const done = await onePass(profile, { complete, spaces, pushRows, app, endedBadly });
    if (stopped) return;
    if (complete && done.outcome === 'done') isCompared = true;
    hear({ what: 'ended', complete, pass: done });
    if (done.outcome === 'signed-out') void updateProfile(profile.person.id, { signedIn: false });
    if (done.outcome === 'offline') void registerBackground();
    if (complete && done.outcome === 'done') void carryForOthers().catch(() => undefined);
    // Also offline: what waits here must be known as waiting.
    if (done.outcome === 'done' || done.outcome === 'offline') media.carry();
    void keepLines(profile.replica).catch(() => undefined);
    // A parcel came to this device: its school hears of it, and of what was read.
    if (done.outcome !== 'done' || !localStorage['loopboek.parcels']) return;
    void import('./tell-arrivals.ts').then((m) => m.tellArrivals(profile)).catch(() => undefined);
  }

  const media = startMedia(profile, (spaces) => hear({ what: 'poked', spaces, spreadMs: 0 }));

  const leave = [
    onWork((work) => hear({ what: work })),
    onSyncNow(() => hear({ what: 'asked' })),
    hearWindow(profile, hear),
    hearUse(use),
    use.end,
  ];
  hear({ what: 'started' });
  return () => {
    stopped = true;
    clearTimeout(timer);
    media.stop();
    for (const stop of leave) stop();
    showCarrying({ busy: false, problem: null });
  };
}

type Passing = Parameters<typeof runPass>[1];

/** The sync loop catches: a bug in one pass must not end all later ones. */
async function onePass(profile: OpenProfile, passing: Passing) {
  try {
    const done = await withPassLock(profile.person.id, (beat) =>
      runPass(profile, passing, {
        post: askingAhead(postAs(profile.person.id)),
        elapsed: () => performance.now(),
        beat,
        ...besideWords(profile),
      }),
    );
    return done === 'occupied' ? { outcome: 'occupied' as const } : done;
  } catch (error) {
    // Another tab took over while this one was frozen.
    if (error instanceof DOMException && error.name === 'AbortError') {
      return { outcome: 'occupied' as const };
    }
    if (!isFull(error)) return { outcome: 'server' as const, afterMs: null };
    await makeRoom(profile).catch(() => false);
    return { outcome: 'full' as const };
  }
}

function hearUse({ go, end }: ReturnType<typeof beginUse>): () => void {
  const onVisibility = () => (document.visibilityState === 'hidden' ? end() : go());
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', end);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', end);
  };
}

const forgetEveryMs = 60_000;

/** Pictures and voices go with the record they belong to. */
async function forgetNow(profile: OpenProfile): Promise<void> {
  if (await forgetEnded(profile)) await forgetMedia(profile);
}

function hearWindow(profile: OpenProfile, hear: (event: EngineEvent) => void): () => void {
  let deafen: () => void = () => undefined;
  const listen = () => {
    deafen();
    deafen = listenForPokes(profile.person.id, profile.device, {
      onOpen: () => hear({ what: 'listening' }),
      onClosed: () => hear({ what: 'deaf' }),
      onPoke: ({ spaces, spreadMs }) => hear({ what: 'poked', spaces, spreadMs }),
    });
  };
  const onVisibility = () => {
    const isHidden = document.visibilityState === 'hidden';
    hear({ what: isHidden ? 'hidden' : 'visible' });
    if (!isHidden) return listen();
    deafen();
    void carryLater(profile).catch(() => undefined);
  };
  const onOnline = () => hear({ what: 'online' });
  const onOffline = () => hear({ what: 'offline' });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  const forgetting = setInterval(
    () => void forgetNow(profile).catch(() => undefined),
    forgetEveryMs,
  );
  if (document.visibilityState !== 'hidden') listen();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    clearInterval(forgetting);
    deafen();
  };
}
