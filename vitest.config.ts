import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { translations } from './scripts/translations.ts';
import { LongestFirst } from './tests/support/longest-first.ts';

const minute = 60_000;

/** What the server does with a database is asked of PostgreSQL too. */
const onPostgres = [
  'tests/postgres/**/*.test.ts',
  'tests/server/store/{store,migrations,schema-rules}.test.ts',
  'tests/server/access.matrix.test.ts',
  'tests/server/blob-*.test.ts',
  'tests/server/blobs.test.ts',
  'tests/server/damaged-head.test.ts',
  'tests/server/ended-while-away.test.ts',
  'tests/server/held-out-of-order.test.ts',
  'tests/server/history.test.ts',
  'tests/server/odd-requests.test.ts',
  'tests/server/pokes.test.ts',
  'tests/server/restore.test.ts',
  'tests/server/sync-*.test.ts',
  'tests/server/people/*.test.ts',
  'tests/server/installations/{leaving,parcels}.test.ts',
];

/** These break and block the databases of a browser: each file has a browser of its own. */
const onADevice = ['tests/{storage,sync}/**/*.test.ts'];

/** These hold a time of the design, or hear what a busy machine drops: a browser for each core. */
const timed = [
  'tests/e2e/media-voice.test.ts',
  ...['desk', 'in-the-bus', 'lesson', 'next-build', 'transition', 'voice-and-waiting'].map(
    (name) => `tests/e2e/acceptance/${name}.test.ts`,
  ),
];

const inBrowsers = {
  environment: 'node' as const,
  testTimeout: 3 * minute,
  hookTimeout: 3 * minute,
  // What comes in the end comes later on a busy machine: the default waits one second.
  expect: { poll: { timeout: 30_000 } },
  globalSetup: ['tests/e2e/support/built-app.ts'],
};

/**
 * One runner for all suites; `scripts/test.ts` adds them up. With `isolate: false` the files of a
 * worker follow each other: loading what they test anew for each took half of their time.
 */
export default defineConfig({
  plugins: [translations()],
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    sequence: { sequencer: LongestFirst },
    // On two cores the default is one.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/simulation/**',
            ...onADevice,
            'tests/e2e/**',
            'tests/postgres/**',
            'tests/**/*fuzz.test.ts',
          ],
          environment: 'node',
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'device',
          include: onADevice,
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'fuzz',
          include: ['tests/**/*fuzz.test.ts'],
          environment: 'node',
          testTimeout: 10 * minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: onPostgres,
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: minute,
          env: { TEST_DATABASE: 'postgres' },
          globalSetup: ['tests/support/postgres-for-tests.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'screens',
          include: ['tests/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['tests/support/screen-setup.ts'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          environment: 'node',
          testTimeout: 15 * minute,
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: timed,
          // Each file has a school and devices of its own, and much of its time it waits for them.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...inBrowsers,
          name: 'timed',
          include: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
