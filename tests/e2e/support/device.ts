import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** The same browser without its window, where Debian has it: each device costs a quarter to start. */
const windowless = '/usr/bin/chromium-headless-shell';
const browser = existsSync(windowless) ? windowless : '/usr/bin/chromium';

const quietChromium = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const humming = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

export const phone = { width: 360, height: 740 };
export const laptop = { width: 1366, height: 768 };

export type DeviceOptions = {
  size?: { width: number; height: number };
  locale?: string;
  dark?: boolean;
  /** One that hums, and is never refused. */
  microphone?: boolean;
};

/** One device: a browser with a folder of its own that outlives a restart. */
export class Device {
  readonly folder = mkdtempSync(join(tmpdir(), 'loopboek-device-'));
  private context: BrowserContext | null = null;
  private readonly options: DeviceOptions;

  constructor(options: DeviceOptions = {}) {
    this.options = options;
  }

  async start(): Promise<BrowserContext> {
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: browser,
      args: [...quietChromium, ...(this.options.microphone ? humming : [])],
      viewport: this.options.size ?? phone,
      hasTouch: (this.options.size ?? phone).width < 800,
      locale: this.options.locale ?? 'nl-BE',
      timezoneId: 'Europe/Brussels',
      colorScheme: this.options.dark ? 'dark' : 'light',
      serviceWorkers: 'allow',
    });
    return this.context;
  }

  async page(address?: string): Promise<Page> {
    const context = this.context ?? (await this.start());
    const page = await context.newPage();
    if (address) await page.goto(address);
    return page;
  }

  /** The browser is closed and opened again: nothing in memory survives. */
  async restart(): Promise<void> {
    await this.context?.close();
    await this.start();
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = null;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Waits until the first screen is usable from what is on the device. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
}

/** Another page of the open app, as a link in it leads there: `ready` says when it is. */
export async function turnTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    delete document.documentElement.dataset.ready;
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
}

/** Waits until the worker of the app is active, so that the next start needs no network. */
export async function offlineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((later) => setTimeout(later, 20));
  });
}
