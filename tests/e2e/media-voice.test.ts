import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Device } from './support/device.ts';
import { openMediaPage, type ServedPage, serveMediaPage } from './support/media-page.ts';

let served: ServedPage;
const phone = new Device({ microphone: true });

beforeAll(async () => {
  served = await serveMediaPage();
});
afterAll(async () => {
  await phone.close();
  await served.close();
});

async function opened(): Promise<Page> {
  const page = await phone.page();
  await openMediaPage(page, served.url);
  return page;
}

/** Records into memory; `during` happens while it runs. */
async function record(page: Page, during: () => Promise<void>) {
  await page.evaluate(async () => {
    const slices: ArrayBuffer[] = [];
    const levels: number[] = [];
    const ended = new Promise((resolve) => {
      const recorder = media.startRecording({
        onSlice: (bytes) => void slices.push(bytes),
        onLevel: (level) => void levels.push(level),
        onEnd: resolve,
      });
      Object.assign(globalThis, { recorder });
    });
    Object.assign(globalThis, { slices, levels, ended });
    const recorder = await (globalThis as unknown as { recorder: Promise<object> }).recorder;
    Object.assign(globalThis, { recorder });
  });
  await during();
  return page.evaluate(async () => {
    const made = globalThis as unknown as {
      recorder: { type: string; state(): string };
      slices: ArrayBuffer[];
      levels: number[];
      ended: Promise<{ why: string; seconds: number }>;
    };
    const end = await made.ended;
    const { type } = made.recorder;
    const bytes = await new Blob(made.slices).arrayBuffer();
    const native = await media.decodeForPlaying(bytes, type);
    const own = await media.decodeOurselves(bytes, type);
    const loudest = own.getChannelData(0).reduce((most, one) => Math.max(most, Math.abs(one)), 0);
    return {
      end,
      type,
      size: bytes.byteLength,
      slices: made.slices.filter((slice) => slice.byteLength > 0).length,
      level: Math.max(...made.levels),
      native: native.duration,
      own: own.duration,
      loudest,
      playable: media.playable(type),
    };
  });
}

type Controls = { recorder: { pause(): void; resume(): void; stop(): Promise<void> } };

function press(page: Page, button: 'pause' | 'resume' | 'stop') {
  return page.evaluate(async (name) => {
    await (globalThis as unknown as Controls).recorder[name]();
  }, button);
}

test('a voice is recorded in slices, paused and heard again, also by our own decoder', async () => {
  const page = await opened();
  const heard = await record(page, async () => {
    await page.waitForTimeout(6_500);
    await press(page, 'pause');
    await page.waitForTimeout(3_000);
    await press(page, 'resume');
    await page.waitForTimeout(2_000);
    await press(page, 'stop');
  });
  console.log(`voice: ${heard.type}, ${heard.size} bytes for ${heard.end.seconds.toFixed(1)} s`);
  expect(heard.end.why).toBe('stopped');
  expect(heard.end.seconds).toBeGreaterThan(8);
  expect(heard.end.seconds).toBeLessThan(10);
  expect(heard.slices).toBeGreaterThanOrEqual(3);
  expect(heard.playable).toBe(true);
  for (const seconds of [heard.native, heard.own]) {
    expect(seconds).toBeGreaterThan(7.5);
    expect(seconds).toBeLessThan(10);
  }
  expect(heard.loudest).toBeGreaterThan(0.01);
  expect(heard.level).toBeGreaterThan(0.1);
  // A minute stays under 500 KB.
  expect((heard.size / heard.end.seconds) * 60).toBeLessThan(500_000);
  await page.close();
});

test('a WebM of another browser is heard by our own decoder', async () => {
  const page = await opened();
  const heard = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    recorder.start(500);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.stop();
    await stopped;
    const sound = await media.decodeOurselves(await new Blob(parts).arrayBuffer(), 'audio/webm');
    const loudest = sound.getChannelData(0).reduce((most, one) => Math.max(most, one), 0);
    return { seconds: sound.duration, loudest };
  });
  expect(heard.seconds).toBeGreaterThan(2);
  expect(heard.loudest).toBeGreaterThan(0.01);
  await page.close();
});

test('another app in front ends it, and the part so far is kept', async () => {
  const page = await opened();
  const heard = await record(page, async () => {
    await page.waitForTimeout(2_500);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  });
  expect(heard.end.why).toBe('interrupted');
  expect(heard.own).toBeGreaterThan(2);
  await page.close();
});

test('a tab that is killed after 12 seconds leaves 10 of them, and they can be heard', async () => {
  const page = await opened();
  await page.evaluate(async () => {
    const { writer } = media;
    const place = { space: 'loopbook', record: 'entry', field: 'medium.one' };
    let id: Promise<string> | null = null;
    const recorder = await media.startRecording({
      onSlice: async (bytes, seconds) =>
        media.keepSlice(writer, (await id) ?? '', { bytes, seconds }),
      onLevel: () => undefined,
      onEnd: () => undefined,
    });
    if ('problem' in recorder) throw new Error(recorder.problem);
    id = media.beginRecording(writer, { ...place, type: recorder.type });
  });
  await page.waitForTimeout(12_000);
  const session = await page.context().newCDPSession(page);
  await Promise.race([
    session.send('Page.crash').catch(() => undefined),
    page.waitForTimeout(500).catch(() => undefined),
  ]);

  const again = await opened();
  const left = await again.evaluate(async () => {
    const { returning } = media;
    const [found] = await media.readUnfinished(returning, 'loopbook', 'entry');
    if (found === undefined) return null;
    const done = await media.finishRecording(returning, found.id);
    if (done === null) return null;
    const bytes = await media.readBytes('lina', ['loopbook', 'entry', done.ref.sha256]);
    const sound = await media.decodeOurselves(bytes ?? new ArrayBuffer(0), done.ref.type);
    return { said: done.seconds, heard: sound.duration };
  });
  expect(left?.said).toBeGreaterThanOrEqual(9.8);
  expect(left?.heard).toBeGreaterThan(9);
  await again.close();
});
