import { existsSync } from 'node:fs';
import { run } from './run.ts';

const wanted: Record<string, string> = {
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/WebKitWebDriver': 'webkit2gtk-driver',
  '/usr/bin/Xvfb': 'xvfb',
};

const missing = () =>
  Object.entries(wanted)
    .filter(([file]) => !existsSync(file))
    .map(([, debianPackage]) => debianPackage);

/** Brings the browsers of the tests from Debian when they are missing and we may install. */
export async function bringBrowsers(): Promise<boolean> {
  if (missing().length === 0) return true;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args: string[]) => {
    const [tool = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(tool, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  console.log(`Installing ${missing().join(', ')} from Debian, for the browser tests …`);
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', ...missing());
  if (missing().length > 0) {
    console.error(
      `The browser tests need these Debian packages: ${missing().join(', ')}. Install them as root: apt-get install ${missing().join(' ')}`,
    );
  }
  return missing().length === 0;
}
