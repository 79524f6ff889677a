/**
 * One lesson from the start to the reading back: two phones of pupils, three tablets of the class
 * with three pupils each, nine phones that the wire speaks for, five sheets of paper, and a Wi-Fi
 * that goes away in the middle.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ALesson, classWithNamesakes, joins, says, startLesson } from './support/a-lesson.ts';
import { AsPerson } from './support/as-person.ts';
import { aPhoto } from './support/camera.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, laptop, turnTo } from './support/device.ts';
import { finishCard, onShared } from './support/in-a-lesson.ts';
import { foundOnDevice } from './support/on-device.ts';
import { type Photo, photoOf, printed } from './support/papers.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let teacher: AsPerson;
let group: { space: string; names: string[]; pupils: DemoPerson[] };
let lesson: ALesson;
let page: Page;
const desk = new Device({ size: laptop });
const phones = [new Device(), new Device()];
const tablets = [1, 2, 3].map(() => new Device({ size: { width: 820, height: 1180 } }));
const onTablet: Page[] = [];
const ids = new Map<DemoPerson, string>();

const said = (key: string) => words(/^(lead|new|board)\./.test(key) ? 'leading' : 'lesson', key);
const inStage = (stage: string) => page.locator(`li[data-stage="${stage}"]`).count();
const wrote = (pupil: DemoPerson) => `Ik ben trots, zei ${pupil.name}, nummer ${pupil.card}.`;

/** Who does the lesson where. */
function seated() {
  const { pupils } = group;
  return {
    onPhones: pupils.slice(0, 2),
    first: pupils.slice(2, 5),
    second: pupils.slice(5, 8),
    third: pupils.slice(8, 11),
    onWire: pupils.slice(11, 20),
    onPaper: pupils.slice(20, 25),
  };
}

beforeAll(async () => {
  school = await demoSchool();
  const { card, link } = school.first('teacher');
  teacher = await AsPerson.signIn(school.url, card);
  group = await classWithNamesakes(school, teacher);
  expect(group.pupils).toHaveLength(25);
  page = await signInWithCard(desk, link);
  await page.locator(`a[href="/klas/${group.space}"]`).waitFor();
});
afterAll(async () => {
  for (const device of [desk, ...phones, ...tablets]) await device.close();
  await school?.close();
});

/** Takes a tablet of the class with a card, and begins. */
async function takes(at: number, pupil: DemoPerson): Promise<void> {
  const shared = onTablet[at];
  if (shared === undefined) throw new Error('No such tablet');
  ids.set(pupil, await onShared(shared, pupil, lesson));
  await shared.getByRole('button', { name: said('do.begin') }).click();
  await shared.waitForURL('**/kaarten/proud-moment/**');
}

/** Where a card ends: at the choice of readers, on its own page, or on Today. */
async function locks(at: number): Promise<void> {
  const shared = onTablet[at];
  if (at === 1) {
    await shared?.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
    await shared?.waitForURL(/\/loopboek\/.+\//);
  }
  if (at === 2) await turnTo(shared as Page, '/');
  await shared?.getByRole('button', { name: said('lock.go') }).click();
  await shared?.waitForURL(/\/(welkom|wie)$/, { timeout: 20_000 });
}

/** For each tablet, side by side. */
const onEach = (pupils: readonly DemoPerson[], work: (at: number, pupil: DemoPerson) => unknown) =>
  Promise.all(pupils.map(async (pupil, at) => work(at, pupil)));

async function leftOf(at: number, pupils: readonly DemoPerson[]): Promise<string[]> {
  const shared = onTablet[at] as Page;
  const told = pupils.flatMap((pupil) => [wrote(pupil), pupil.name, ids.get(pupil) ?? '?']);
  const named = await shared.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(
      await Promise.all(
        (
          await caches.keys()
        ).map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => url)),
      )
    ).flat(),
  ]);
  const inNames = named.filter(
    (name) => told.some((one) => name.includes(one)) || /\/api\//.test(name),
  );
  const pictures = named.filter((name) => name.startsWith('media-'));
  return [...(await foundOnDevice(shared, told)), ...inNames, ...pictures];
}

test('the first pupils are done on three tablets, one with a photo; nothing of them is left for the next', async () => {
  lesson = await startLesson(teacher, group.space);
  await turnTo(page, lesson.address);
  await page.getByRole('button', { name: said('lead.board') }).waitFor();
  const { first, onWire } = seated();
  for (const tablet of tablets) {
    const shared = await tablet.page(`${school.url}/les#${lesson.code}`);
    await shared.getByText(said('join.first')).waitFor();
    onTablet.push(shared);
  }
  await onEach(first, takes);
  const [withPhoto] = onTablet;
  if (withPhoto === undefined) throw new Error('No tablet');
  await withPhoto.getByRole('button', { name: words('media', 'photo.name'), exact: true }).click();
  await withPhoto.locator('[data-photo=choose]').setInputFiles({
    name: 'trots.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPhoto(withPhoto),
  });
  await withPhoto.getByText(words('media', 'state.device'), { exact: true }).waitFor();
  await onEach(first, (at, pupil) => finishCard(onTablet[at] as Page, wrote(pupil)));
  for (const at of [0, 1, 2]) await locks(at);
  for (const at of [0, 1, 2]) {
    await expect.poll(() => leftOf(at, first), { timeout: 30_000 }).toEqual([]);
  }

  for (const pupil of onWire) {
    const person = await joins(school, pupil, lesson);
    await person.pushEntries(1, () => wrote(pupil));
    await says(person, lesson, { done: Date.now() });
  }
  await expect.poll(() => inStage('done'), { timeout: 20_000 }).toBe(12);
});

test('the Wi-Fi goes, and who is at it goes on: on their own phones and on the tablets', async () => {
  const { onPhones, second } = seated();
  const teacherName = school.first('teacher').name;
  const own: Page[] = [];
  for (const [at, device] of phones.entries()) {
    const phone = await signInWithCard(device, onPhones[at]?.link ?? '');
    await turnTo(phone, `/les#${lesson.code}`);
    await phone.waitForURL(`**${lesson.address}`);
    await phone.getByRole('button', { name: said('do.begin') }).click();
    await phone.waitForURL('**/kaarten/proud-moment/**');
    own.push(phone);
  }
  await onEach(second, takes);
  const everybody = [...own, ...onTablet, page];
  for (const one of everybody) await one.context().setOffline(true);
  await page.getByText(said('lead.offline')).waitFor();

  for (const [at, phone] of own.entries())
    await finishCard(phone, wrote(onPhones[at] as DemoPerson));
  // One keeps it private; the other chooses the teacher.
  await own[0]?.getByRole('button', { name: words('sharing', 'keepToMe') }).click();
  await own[1]?.getByRole('checkbox', { name: teacherName }).check({ force: true });
  await own[1]?.getByRole('button', { name: new RegExp(teacherName) }).click();
  await own[1]?.waitForURL(/\/loopboek\/.+\//);
  await onEach(second, (at, pupil) => finishCard(onTablet[at] as Page, wrote(pupil)));
  await onEach(second, locks);
  for (const one of everybody) await one.context().setOffline(false);
  await expect.poll(() => inStage('done'), { timeout: 60_000 }).toBe(17);
});

test('the last pupils have a tablet while the lesson ends, and the tablets forget them and who was there without a connection', async () => {
  const { first, second, third } = seated();
  await onEach(third, takes);
  await onEach(third, (at, pupil) => finishCard(onTablet[at] as Page, wrote(pupil)));
  await expect.poll(() => inStage('done'), { timeout: 30_000 }).toBe(20);
  await page.getByRole('button', { name: said('lead.end') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: said('lead.end') })
    .click();
  await page.getByText(said('lead.over')).waitFor();
  // Who reads it taps; a tablet that nobody looks at locks by itself.
  const [taken] = onTablet;
  const goodbye = taken?.getByRole('dialog', { name: said('lock.over') });
  await goodbye?.getByRole('button', { name: said('lock.go') }).click();
  for (const shared of onTablet) await shared.waitForURL(/\/(welkom|wie)$/, { timeout: 60_000 });
  const gone = [0, 1, 2].map((at) => [first[at], second[at], third[at]] as DemoPerson[]);
  for (const at of [0, 1, 2]) {
    await expect.poll(() => leftOf(at, gone[at] ?? []), { timeout: 60_000 }).toEqual([]);
  }
});

test('the five sheets of paper are photographed afterwards, and each is kept for its own pupil', async () => {
  const { onPaper } = seated();
  await page.goto(`${school.url}/klas/${group.space}/papier?kaart=proud-moment`);
  await page.getByRole('button', { name: words('paper', 'make') }).click();
  const sheets = page.locator('section[data-form=sheet]');
  await sheets.first().waitFor();
  const photos: Photo[] = [];
  for (const [at, { name }] of onPaper.entries()) {
    // Two pupils of this class have one name: each has a sheet.
    const before = onPaper.slice(0, at).filter((one) => one.name === name).length;
    const sheet = await printed(sheets.filter({ hasText: name }).nth(before));
    photos.push(await photoOf(page, sheet, { turn: 4 * at - 8, seed: at + 71 }));
  }
  await turnTo(page, '/papier');
  await page.locator('[data-paper=choose]').setInputFiles(photos);
  await expect
    .poll(() => page.locator('li[data-outcome=kept]').count(), { timeout: 60_000 })
    .toBe(onPaper.length);
});

test('every answer is in the loopbook of who gave it, read by whom they chose and by nobody else', async () => {
  const { onPhones, first, second, third, onWire, onPaper } = seated();
  const [, shares] = onPhones;
  const typed = [...onPhones, ...first, ...second, ...third, ...onWire];
  for (const pupil of typed) {
    const person = await AsPerson.signIn(school.url, pupil.card);
    const seen = (
      await Promise.all(person.members.map(({ space }) => person.changesIn(space)))
    ).flat();
    const theirs = seen.filter((change) => JSON.stringify(change).includes(wrote(pupil)));
    expect(theirs, pupil.name).toMatchObject([
      { kind: 'entry', audience: pupil === shares ? [{ to: teacher.id }] : [] },
    ]);
    const others = typed.filter((one) => one !== pupil).map(wrote);
    expect(others.filter((words) => JSON.stringify(seen).includes(words))).toEqual([]);
  }
  for (const { card, name } of onPaper) {
    await expect.poll(async () => (await sheetsOf(card)).length, { timeout: 60_000 }).toBe(1);
    const [sheet] = await sheetsOf(card);
    expect(sheet, name).toMatchObject({ audience: [] });
  }
  const reads = await AsPerson.signIn(school.url, school.first('teacher').card);
  const seen = JSON.stringify(
    await Promise.all(reads.members.map(({ space }) => reads.changesIn(space))),
  );
  expect(typed.filter((pupil) => seen.includes(wrote(pupil)))).toEqual([shares]);
});

async function sheetsOf(card: string) {
  const person = await AsPerson.signIn(school.url, card);
  const changes = await person.changesIn(person.portfolio());
  return changes.filter((change) => 'kind' in change && change.kind === 'sheet');
}
