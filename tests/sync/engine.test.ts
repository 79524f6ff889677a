import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs, secondMs } from '#domain/instant.ts';
import { type EngineEvent, type EngineState, restingEngine, step } from '#sync/engine.ts';

/** Runs the engine by hand: a pass is only noted, and ends when the test says how. */
function anEngine(part: Partial<EngineState> = {}) {
  let state: EngineState = { ...restingEngine, ...part };
  let now = 1_790_000_000_000;
  const passes: { at: number; complete: boolean; spaces: readonly string[]; pushRows: number }[] =
    [];
  let wakeAt: number | null = null;
  const began = now;
  function hear(event: EngineEvent, chance = 0.5): void {
    const next = step(state, event, { now, chance });
    state = next.state;
    for (const effect of next.effects) {
      if (effect.do === 'pass') passes.push({ ...effect, at: now - began });
      else wakeAt = effect.at;
    }
  }
  return {
    hear,
    passes,
    state: () => state,
    /** Lets time pass, waking when asked to. */
    wait(ms: number) {
      const end = now + ms;
      while (wakeAt !== null && wakeAt <= end) {
        now = Math.max(now, wakeAt);
        wakeAt = null;
        hear({ what: 'woke' });
      }
      now = end;
    },
    done: (part: { more?: boolean; nextAt?: number; complete?: boolean | undefined } = {}) =>
      hear({
        what: 'ended',
        complete: part.complete ?? true,
        pass: {
          outcome: 'done',
          more: part.more ?? false,
          cut: false,
          nextInMs: part.nextAt === undefined ? null : part.nextAt - now,
          problem: null,
        },
      }),
    now: () => now,
  };
}

const offline: EngineEvent = { what: 'ended', complete: true, pass: { outcome: 'offline' } };

describe('the engine', () => {
  it('asks for everything at the start, when it begins to hear of news, and again after an hour', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    expect(engine.passes).toMatchObject([{ at: 0, complete: true }]);
    engine.hear({ what: 'listening' });
    engine.done();
    let count = 1;
    while (engine.now() - 1_790_000_000_000 < hourMs + 6 * minuteMs) {
      engine.wait(minuteMs);
      if (engine.passes.length > count) engine.done({ complete: engine.passes.at(-1)?.complete });
      count = engine.passes.length;
    }
    const complete = engine.passes.filter((pass) => pass.complete);
    expect(complete).toHaveLength(3);
    expect(engine.passes.length).toBeGreaterThan(12);
  });

  it('carries what was kept almost at once, and several small things together', () => {
    const engine = anEngine({ lastComplete: 1_790_000_000_000, listening: true });
    engine.hear({ what: 'kept' });
    engine.hear({ what: 'kept' });
    engine.wait(secondMs);
    expect(engine.passes).toMatchObject([{ complete: false }]);
    expect(engine.passes[0]?.at).toBeLessThan(secondMs);
  });

  it('lets what is being typed wait half a minute', () => {
    const engine = anEngine();
    engine.hear({ what: 'typed' });
    engine.wait(29 * secondMs);
    expect(engine.passes).toEqual([]);
    engine.wait(2 * secondMs);
    expect(engine.passes).toHaveLength(1);
  });

  it('does one pass at a time, and then what was asked meanwhile', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear({ what: 'kept' });
    engine.wait(minuteMs);
    expect(engine.passes).toHaveLength(1);
    engine.done();
    expect(engine.passes).toHaveLength(2);
  });

  it('pulls just the spaces that it was told of, spread over the time that was asked', () => {
    const engine = anEngine({ lastComplete: 1_790_000_000_000, listening: true });
    engine.hear({ what: 'poked', spaces: ['a'], spreadMs: 3_000 }, 0.9);
    engine.hear({ what: 'poked', spaces: ['b'], spreadMs: 3_000 }, 0.9);
    engine.wait(2_600);
    expect(engine.passes).toEqual([]);
    engine.wait(200);
    expect(engine.passes).toMatchObject([{ complete: false, spaces: ['a', 'b'] }]);
  });

  it('asks again for news that it was told of, when the pass that was to bring it did not', () => {
    for (const pass of [{ outcome: 'occupied' }, { outcome: 'server', afterMs: 500 }] as const) {
      const engine = anEngine({ lastComplete: 1_790_000_000_000, listening: true });
      engine.hear({ what: 'poked', spaces: ['a'], spreadMs: 0 });
      engine.hear({ what: 'poked', spaces: ['b'], spreadMs: 0 });
      engine.hear({ what: 'ended', complete: false, pass });
      engine.wait(minuteMs);
      expect(engine.passes).toMatchObject([{ spaces: ['a'] }, { spaces: ['a', 'b'] }]);
    }
  });

  it('a tablet whose line broke just as the lesson ended learns of the end when it hears again', () => {
    const engine = anEngine({ lastComplete: 1_790_000_000_000, listening: true });
    engine.hear({ what: 'deaf' });
    engine.wait(5 * secondMs);
    engine.hear({ what: 'listening' });
    engine.wait(secondMs);
    expect(engine.passes).toMatchObject([{ complete: true }]);
  });

  it('a teacher whose Wi-Fi went while an exchange came in is told so', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear({ what: 'offline' });
    engine.done();
    expect(engine.state()).toMatchObject({ online: false, problem: 'offline' });
    engine.hear({ what: 'online' });
    engine.done();
    expect(engine.state()).toMatchObject({ online: true, problem: null });
  });

  it('waits longer after each failure, and never makes a hot loop of eager keys', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear(offline);
    for (let count = 0; count < 600; count += 1) {
      engine.hear({ what: 'kept' });
      engine.wait(secondMs);
      if (engine.state().busy) engine.hear(offline);
    }
    expect(engine.passes.length).toBeGreaterThan(4);
    expect(engine.passes.length).toBeLessThan(20);
    expect(engine.state().problem).toBe('offline');
  });

  it('spreads devices that fail together', () => {
    const moments = [0, 0.5, 1].map((chance) => {
      const engine = anEngine();
      engine.hear({ what: 'started' });
      engine.hear(offline, chance);
      return engine.state().dueAt;
    });
    expect(new Set(moments).size).toBe(3);
  });

  it('tries at once when the connection is back, whatever it was waiting for', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    for (let count = 0; count < 6; count += 1) {
      engine.hear(offline);
      engine.wait(6 * minuteMs);
    }
    const before = engine.passes.length;
    engine.hear(offline);
    engine.hear({ what: 'online' });
    expect(engine.passes).toHaveLength(before + 1);
    expect(engine.passes.at(-1)?.complete).toBe(true);
  });

  it('waits as long as a busy server asks', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear({ what: 'ended', complete: true, pass: { outcome: 'server', afterMs: hourMs } });
    engine.wait(59 * minuteMs);
    expect(engine.passes).toHaveLength(1);
    engine.wait(2 * minuteMs);
    expect(engine.passes).toHaveLength(2);
  });

  it('scenario 24: after a session that ended waits for its person, not for the clock', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear({ what: 'ended', complete: true, pass: { outcome: 'signed-out' } });
    engine.hear({ what: 'kept' });
    engine.wait(3 * hourMs);
    expect(engine.passes).toHaveLength(1);
    expect(engine.state().problem).toBe('signed-out');
    engine.hear({ what: 'asked' });
    expect(engine.passes).toHaveLength(2);
  });

  it('scenario 28: comes back soon when another tab is carrying', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.hear({ what: 'ended', complete: true, pass: { outcome: 'occupied' } });
    engine.wait(6 * secondMs);
    expect(engine.passes).toMatchObject([{ complete: true }, { complete: true }]);
  });

  it('sends less at a time when the server cannot take it all', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    for (let count = 0; count < 6; count += 1) {
      engine.hear({ what: 'ended', complete: true, pass: { outcome: 'refused' } });
      engine.wait(6 * minuteMs);
    }
    expect(engine.passes.at(-1)?.pushRows).toBe(1);
    engine.done({ more: true });
    engine.wait(secondMs);
    expect(engine.passes.at(-1)?.pushRows).toBe(200);
  });

  it('looks every five minutes while the screen is lit, and not in the dark', () => {
    const engine = anEngine();
    engine.hear({ what: 'started' });
    engine.done();
    engine.wait(5 * minuteMs + secondMs);
    expect(engine.passes).toHaveLength(2);
    engine.hear({ what: 'hidden' });
    engine.done();
    engine.wait(3 * hourMs);
    expect(engine.passes).toHaveLength(2);
    engine.hear({ what: 'visible' });
    expect(engine.passes).toHaveLength(3);
  });
});
