import { parse } from 'exifr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPhoto, withExif } from './support/camera.ts';
import { Device } from './support/device.ts';
import { openMediaPage, type ServedPage, serveMediaPage } from './support/media-page.ts';
import { openWebKit, type WebKit } from './support/webkit.ts';

let served: ServedPage;
let webkit: WebKit;
const phone = new Device({ microphone: true });

beforeAll(async () => {
  served = await serveMediaPage();
  webkit = await openWebKit();
  const { driver } = webkit;
  await driver.manage().setTimeouts({ script: 60_000 });
  await driver.get(served.url);
  await driver.wait(() => driver.executeScript('return "media" in window'), 20_000);
});
afterAll(async () => {
  await webkit.close();
  await phone.close();
  await served.close();
});

/** Runs in WebKit, with these bytes as `bytes`; what it returns is told back, or what went wrong. */
async function inWebKit<Result>(bytes: Buffer, script: string): Promise<Result> {
  const told = await webkit.driver.executeAsyncScript<{ result?: Result; wrong?: string }>(
    `const [letters, done] = arguments;
     const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
     const told = (part) => Array.from(new Uint8Array(part));
     (async () => { ${script} })().then((result) => done({ result }), (error) => done({ wrong: String(error) }));`,
    bytes.toString('base64'),
  );
  if (told.result === undefined) throw new Error(told.wrong);
  return told.result;
}

/** What Chromium's own recorder makes of two seconds. */
async function aWebm(): Promise<Buffer> {
  const page = await phone.page();
  await openMediaPage(page, served.url);
  const told = await page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' });
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    recorder.stop();
    await stopped;
    return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
  });
  return Buffer.from(told);
}

test('in WebKit a photo becomes small, upright and bare too', async () => {
  const page = await phone.page();
  await openMediaPage(page, served.url);
  const file = withExif(await aPhoto(page));
  type Told = { width: number; height: number; bytes: number[]; thumb: number[] };
  const photo = await inWebKit<Told>(
    file,
    `const { photo, problem } = await media.preparePhoto(new Blob([bytes], { type: 'image/jpeg' }));
     if (problem) throw new Error(problem);
     return { ...photo, bytes: told(photo.bytes), thumb: told(photo.thumb.bytes) };`,
  );
  expect([photo.width, photo.height]).toEqual([1200, 1600]);
  expect(photo.bytes.length).toBeLessThanOrEqual(600_000);
  expect(photo.thumb.length).toBeLessThanOrEqual(20_000);
  const written = { tiff: true, exif: true, gps: true, icc: false, jfif: false };
  expect(await parse(Buffer.from(photo.bytes), written).catch(() => undefined)).toBeUndefined();
});

test('in WebKit a voice that it cannot be sure to play is heard by our own decoder', async () => {
  const heard = await inWebKit<{ seconds: number; loudest: number }>(
    await aWebm(),
    `const sound = await media.decodeOurselves(bytes.buffer, 'audio/webm');
     const loudest = sound.getChannelData(0).reduce((most, one) => Math.max(most, one), 0);
     return { seconds: sound.duration, loudest };`,
  );
  expect(heard.seconds).toBeGreaterThan(2);
  expect(heard.loudest).toBeGreaterThan(0.01);
});
