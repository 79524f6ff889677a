import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { aServer } from '../../support/server.ts';
import type { MediaPage } from '../media-page/main.ts';

export type ServedPage = { url: string; close(): Promise<void> };

/** Our media, built as the app is, under the rules that our own server gives every page. */
export async function serveMediaPage(): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'loopboek-media-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../media-page'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  const school = await aServer({ publicFolder: folder });
  const url = await school.app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url: url.replace('127.0.0.1', 'localhost'),
    async close() {
      await school.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openMediaPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'media' in globalThis);
}

declare global {
  var media: MediaPage;
}
