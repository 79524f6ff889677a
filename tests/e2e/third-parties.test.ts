/** What a pupil under eighteen gives to an organisation outside the school, with a parent's yes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AsPerson, aPut } from './support/as-person.ts';
import { type DemoPerson, demoSchool, type RunningSchool } from './support/demo-school.ts';
import { Device, phone, turnTo } from './support/device.ts';
import { signInWithCard } from './support/sign-in.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
const hand = new Device({ size: phone });
const home = new Device({ size: phone });

beforeAll(async () => {
  school = await demoSchool();
});
afterAll(async () => {
  for (const device of [hand, home]) await device.close();
  await school?.close();
});

const t = (key: string, values: Record<string, string> = {}) => words('third-parties', key, values);
const later = { timeout: 60_000 };
const button = (page: Page, key: string) => page.getByRole('button', { name: t(key) });

/** A parent of the first pupil of the demo school. */
async function parentOf(space: string): Promise<DemoPerson> {
  for (const parent of school.people.filter(({ role }) => role === 'parent')) {
    const { members } = await AsPerson.signIn(school.url, parent.card);
    if (members.some((member) => member.space === space)) return parent;
  }
  throw new Error('No parent of this pupil');
}

test('with a yes of home it goes on paper, exactly those pieces; a withdrawal reaches both at once', async () => {
  const pupil = await AsPerson.signIn(school.url, school.first('pupil').card);
  const space = pupil.portfolio();
  const piece = (title: string) =>
    aPut({
      space,
      kind: 'entry',
      fields: { activity: 'free', title, 'answer.text': title, language: 'nl', kept: Date.now() },
    });
  await pupil.push([piece('Ik bakte brood'), piece('Alleen van mij')]);
  const own = await signInWithCard(hand, school.first('pupil').link);
  await turnTo(own, `/derden/${space}`);
  await own.getByRole('link', { name: t('list.start') }).click(later);
  await own.getByRole('radio', { name: t('kind.employer') }).check(later);
  await own.getByLabel(t('write.name')).fill('Bakkerij Jan');
  await own.getByLabel(t('write.contact')).fill('Jan Claes');
  await own.getByLabel(t('write.purpose')).fill('Een stage zoeken.');
  await own.getByRole('checkbox', { name: /Ik bakte brood/ }).check(later);
  await button(own, 'write.ready').click();
  await own.getByRole('radio', { name: t('sign.young') }).check(later);
  await button(own, 'sign.ask').click();
  await own
    .getByText(new RegExp(t('waits.parent')))
    .first()
    .waitFor(later);

  // The parent finds it among what the child shows, and answers with their own profile.
  const parent = await parentOf(space);
  const theirs = await signInWithCard(home, parent.link);
  await turnTo(theirs, `/kind/${space}`);
  await theirs.getByRole('link', { name: /Bakkerij Jan/ }).click(later);
  await theirs.getByText('Jan Claes').waitFor(later);
  expect(await theirs.getByText('Alleen van mij').count()).toBe(0);
  await theirs.getByRole('button', { name: new RegExp(t('answer.yes')) }).click(later);

  await own.getByRole('link', { name: t('paper.go') }).click(later);
  await own.getByRole('heading', { name: 'Ik bakte brood' }).waitFor(later);
  expect(await own.getByText('Alleen van mij').count()).toBe(0);
  await own.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await turnTo(own, `/derden/${space}`);
  await own.getByRole('link', { name: /Bakkerij Jan/ }).click(later);
  await own.getByText(t('printed')).waitFor(later);
  await button(own, 'stop.go').click();
  await own.getByText(t('askBack', { name: 'Jan Claes' })).waitFor(later);
  await theirs.getByText(/trok dit in/).waitFor(later);
  expect(await theirs.getByRole('button', { name: new RegExp(t('stop.go')) }).count()).toBe(0);
});
