import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Plain } from '#content/document.ts';
import { StorageProblem } from '#storage/storage-problem.ts';
import { createTyping, type TypingState } from '#storage/typing.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function aTyping(save?: (edits: Record<string, Plain>) => Promise<void>) {
  const saved: Record<string, Plain>[] = [];
  const states: TypingState[] = [];
  const noted: Record<string, Plain>[] = [];
  const typing = createTyping({
    save: save ?? (async (edits) => void saved.push(edits)),
    note: (edits) => noted.push(edits),
    onState: (state) => states.push(state),
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  });
  return { typing, saved, states, noted };
}

it('someone who never pauses is kept every 400 ms, from the first key on', async () => {
  const { typing, saved } = aTyping();
  for (let ms = 0; ms < 1_300; ms += 100) {
    typing.change('text', `key at ${ms}`);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved.map((edits) => edits.text)).toEqual(['key at 300', 'key at 700', 'key at 1100']);
});

it('what is flushed does not wait', async () => {
  const { typing, saved } = aTyping();
  typing.change('text', 'weg');
  await typing.flush();
  expect(saved).toEqual([{ text: 'weg' }]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved).toHaveLength(1);
});

it('saves follow one another, so that an older one never lands on a newer one', async () => {
  const landed: Plain[] = [];
  let slow = 300;
  const { typing } = aTyping(async (edits) => {
    const wait = slow;
    slow = 0;
    await new Promise((resolve) => setTimeout(resolve, wait));
    landed.push(edits.text ?? null);
  });
  typing.change('text', 'eerst');
  const one = typing.flush();
  await vi.advanceTimersByTimeAsync(1);
  typing.change('text', 'dan');
  const two = typing.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  await Promise.all([one, two]);
  expect(landed).toEqual(['eerst', 'dan']);
});

it('words that could not be kept stay, are said, and go along with the next try', async () => {
  let isFull = true;
  const saved: Record<string, Plain>[] = [];
  const { typing, states } = aTyping(async (edits) => {
    if (isFull) throw new StorageProblem('full');
    saved.push(edits);
  });
  typing.change('text', 'bewaar mij');
  await expect(typing.flush()).rejects.toThrow(StorageProblem);
  expect(states.at(-1)).toBe('failed');
  isFull = false;
  typing.change('title', 'en mij');
  await typing.flush();
  expect(saved).toEqual([{ text: 'bewaar mij', title: 'en mij' }]);
  expect(states.at(-1)).toBe('device');
});

it('while the disk is slow every key is noted, and only what the disk does not have yet', async () => {
  const { typing, noted } = aTyping(() => new Promise((done) => setTimeout(done, 5_000)));
  typing.change('text', 'een');
  await vi.advanceTimersByTimeAsync(500);
  typing.change('title', 'twee');
  expect(noted.at(-1)).toEqual({ text: 'een', title: 'twee' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(noted.at(-1)).toEqual({ title: 'twee' });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(noted.at(-1)).toEqual({});
});

it('what could not be kept stays noted', async () => {
  const { typing, noted } = aTyping(() => Promise.reject(new StorageProblem('full')));
  typing.change('text', 'bewaar mij');
  await expect(typing.flush()).rejects.toThrow(StorageProblem);
  expect(noted).toEqual([{ text: 'bewaar mij' }]);
});
