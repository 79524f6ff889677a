import { By, until as see, type WebDriver } from 'selenium-webdriver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSchool, type RunningSchool } from './support/demo-school.ts';
import { openWebKit, type WebKit } from './support/webkit.ts';
import { words } from './support/words.ts';

let school: RunningSchool;
let webkit: WebKit;
const patience = 30_000;

beforeAll(async () => {
  school = await demoSchool();
  webkit = await openWebKit();
});
afterAll(async () => {
  await webkit.close();
  await school.close();
});

async function readyIn(driver: WebDriver): Promise<void> {
  await driver.wait(see.elementLocated(By.css('html[data-ready]')), patience);
}

function withText(text: string): By {
  return By.xpath(`//*[contains(normalize-space(.), ${JSON.stringify(text)})][not(*)]`);
}

test('in WebKit a pupil opens the app, writes, reloads, and it is still there', async () => {
  const { driver } = webkit;
  await driver.get(school.first('pupil').link);
  const yes = By.xpath(`//button[contains(., ${JSON.stringify(words('profiles', 'who.yes'))})]`);
  await (await driver.wait(see.elementLocated(yes), patience)).click();
  await driver.wait(see.elementLocated(withText(words('today', 'state.safe'))), patience);
  await driver.get(`${school.url}/kaarten/free`);
  await readyIn(driver);
  const field = await driver.wait(see.elementLocated(By.css('textarea')), patience);
  await field.sendKeys('Geschreven in een andere browser.');
  await driver.wait(see.elementLocated(withText(words('ui', 'state.device'))), patience);
  const address = await driver.getCurrentUrl();
  await driver.navigate().refresh();
  const again = await driver.wait(see.elementLocated(By.css('textarea')), patience);
  expect(await again.getAttribute('value')).toBe('Geschreven in een andere browser.');
  expect(await driver.getCurrentUrl()).toBe(address);
});
