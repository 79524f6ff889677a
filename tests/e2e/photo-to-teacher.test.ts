import { parse } from 'exifr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPhoto, withExif } from './support/camera.ts';
import { type CutLine, cutLine } from './support/cut-line.ts';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, ready } from './support/device.ts';
import { richVoice, slice } from './support/rich-voice.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let line: CutLine;
const phone = new Device();
const studio = new Device({ microphone: true });
const desk = new Device({ size: laptop });

beforeAll(async () => {
  school = await demoSchool();
  line = await cutLine(school.url);
});
afterAll(async () => {
  await phone.close();
  await studio.close();
  await desk.close();
  await line.close();
  await school.close();
});

const media = (key: string) => words('media', key);
/** The piece says that it is at school, and nothing in it says that it is not there yet. */
async function isAtSchool(page: Page): Promise<void> {
  await page.getByText(words('ui', 'state.safe')).first().waitFor({ timeout: 90_000 });
  const onItsWay = page.locator('main li [data-state]');
  await expect.poll(() => onItsWay.count(), { timeout: 90_000 }).toBe(0);
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('check 5: a photo taken without a connection, with the tab killed right after, is on the teacher’s screen later: once, upright, and bare', async () => {
  const teacher = school.first('teacher');
  const once = await signInWithCard(phone, school.first('pupil').link);
  await once.getByText(words('today', 'state.safe')).waitFor();
  const photo = withExif(await aPhoto(once));
  expect(await parse(photo, { gps: true })).toMatchObject({ Make: 'Fairfon' });

  await school.stop();
  await phone.restart();
  const bus = await phone.page(`${school.url}/kaarten/free`);
  await ready(bus);
  await bus.getByRole('textbox').fill('Kijk wat ik maakte.');
  await button(bus, media('photo.name')).click();
  await bus
    .locator('[data-photo=choose]')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await bus.getByText(media('state.device'), { exact: true }).waitFor();
  await bus.close();

  // Hours later, in another browser process: it is there, and still nobody has it but this phone.
  await phone.restart();
  const home = await phone.page(school.url);
  await ready(home);
  await home.getByRole('link', { name: words('today', 'now.draftGo') }).click();
  await home.locator('img[src^="blob:"]').waitFor();
  await home.getByText(media('state.device'), { exact: true }).waitFor();
  await button(home, words('activities', 'run.done')).click();
  await home.getByRole('checkbox', { name: teacher.name }).check({ force: true });
  await home.getByRole('button', { name: new RegExp(teacher.name) }).click();
  await home.waitForURL(/\/loopboek\/.+\//);
  const entry = new URL(home.url()).pathname;
  await home.getByText(media('state.device'), { exact: true }).waitFor();

  await school.again();
  await isAtSchool(home);
  await seenByTeacher(entry, teacher.link);
});

/** All that a camera writes beside a picture; how its colours are meant is no secret. */
const besidePictures = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  icc: false,
  jfif: false,
};

/** One picture, the whole of it, with the colours where the camera saw them. */
async function seenByTeacher(entry: string, link: string): Promise<void> {
  const page = await signInWithCard(desk, link);
  const brought: Promise<Buffer>[] = [];
  page.on('response', (answer) => {
    const isPhoto = answer.url().includes('/blobs/') && answer.request().method() === 'GET';
    if (isPhoto && answer.ok()) brought.push(answer.body());
  });
  await page.goto(`${school.url}/nieuw`);
  const reading = entry.replace('/loopboek/', '/lezen/');
  const rows = page.locator(`a[href="${reading}"]`);
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  await rows.click();
  await page.waitForFunction(() => {
    const shown = document.querySelector<HTMLImageElement>('main img');
    return shown?.complete && shown.naturalHeight === 1600;
  });
  expect(await page.locator('main img').count()).toBe(1);
  const seen = await page.locator('main img').evaluate((image: HTMLImageElement) => {
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const at = (x: number, y: number) => {
      const [red = 0, green = 0, blue = 0] =
        context?.getImageData(width * x, height * y, 1, 1).data ?? [];
      if (red > 140 && green > 140) return 'yellow';
      if (red > green && red > blue) return 'red';
      return green > blue ? 'green' : 'blue';
    };
    return {
      size: [width, height],
      corners: [at(0.1, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.1, 0.9)],
    };
  });
  expect(seen).toEqual({ size: [1200, 1600], corners: ['blue', 'red', 'green', 'yellow'] });
  const pictures = await Promise.all(brought);
  expect(pictures.length).toBeGreaterThan(0);
  for (const bytes of pictures) {
    expect(await parse(bytes, besidePictures)).toBeUndefined();
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.length).toBeLessThanOrEqual(600_000);
  }
}

test('an upload that is cut at nine tenths sends only what is missing', async () => {
  const pupil = school.people.filter(({ role }) => role === 'pupil')[1];
  if (pupil === undefined) throw new Error('No second pupil');
  await richVoice(await studio.start());
  const page = await signInWithCard(studio, pupil.link.replace(school.url, line.url));
  await page.goto(`${line.url}/kaarten/free`);
  await ready(page);
  await button(page, media('voice.name')).click();
  const whole = slice.bytes * slice.count;
  line.cutAfter(0.9 * whole);
  await button(page, media('voice.record')).click();
  await button(page, media('voice.stop')).click();
  await page.getByRole('slider').waitFor();
  await button(page, words('activities', 'run.done')).click();
  await page.waitForURL(/\/delen\//);
  await page.goto(page.url().replace('/delen/', '/loopboek/')).catch(() => undefined);
  while (!line.isCut()) await page.waitForTimeout(100);
  const before = [...line.carried];
  const over = before.filter(({ isAnswered }) => isAnswered).map(({ path }) => path);
  expect(over).toHaveLength(slice.count - 1);

  await page.waitForTimeout(1_000);
  line.mend();
  // Somebody looks whether it is there by now.
  await page.reload();
  await isAtSchool(page);
  const after = line.carried.slice(before.length);
  expect(after.map(({ path }) => path).filter((path) => over.includes(path))).toEqual([]);
  expect(after.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(whole - over.length * slice.bytes);
});
