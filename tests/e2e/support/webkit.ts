import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { freePort } from './running-school.ts';

export type WebKit = { driver: WebDriver; close(): Promise<void> };

/** WebKit in a real window on a screen that nobody sees, driven by Debian's WebKitWebDriver. */
export async function openWebKit(): Promise<WebKit> {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '800x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  await until(() => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`));
  const port = await freePort();
  const service = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  await until(() => answers(port));
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser');
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({
      browserName: 'MiniBrowser',
      // Over https the server's `no-store` does this; the tests have no certificate.
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation', '--enable-page-cache=FALSE'],
      },
    })
    .build();
  return {
    driver,
    close: async () => {
      await driver.quit();
      await end(service);
      await end(screen);
    },
  };
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/status`).then(
    (reply) => reply.ok,
    () => false,
  );
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await holds()) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('WebKit did not start in ten seconds.');
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}
