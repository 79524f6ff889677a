import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.ts';

/** What tests need from Debian: its package, and how we see that it is here. */
const wanted: Record<string, () => boolean> = {
  chromium: () => existsSync('/usr/bin/chromium'),
  'chromium-headless-shell': () => existsSync('/usr/bin/chromium-headless-shell'),
  'webkit2gtk-driver': () => existsSync('/usr/bin/WebKitWebDriver'),
  xvfb: () => existsSync('/usr/bin/Xvfb'),
  postgresql: hasPostgres,
};

/** The real browsers and the real PostgreSQL of the tests. */
export const forBrowsers = ['chromium', 'webkit2gtk-driver', 'xvfb'];
/** Without it the tests go on with the whole browser, and take longer. */
export const forQuickBrowsers = ['chromium-headless-shell'];
export const forPostgres = ['postgresql'];

/** Brings what is missing from Debian, when we may install; false when it cannot be had. */
export async function bringFromDebian(
  packages: readonly string[],
  { isNeeded = true } = {},
): Promise<boolean> {
  const missing = () => packages.filter((name) => wanted[name]?.() !== true);
  if (missing().length === 0) return true;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args: string[]) => {
    const [tool = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(tool, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log(`Installing ${missing().join(', ')} from Debian, for the tests …`);
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', ...missing());
  if (isNeeded && missing().length > 0) {
    console.error(
      `The tests need these Debian packages: ${missing().join(', ')}. Install them as root: apt-get install ${missing().join(' ')}`,
    );
  }
  return missing().length === 0;
}

function hasPostgres(): boolean {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return false;
  return readdirSync(versions).some((version) => existsSync(`${versions}/${version}/bin/postgres`));
}
