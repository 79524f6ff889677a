import { expect, test } from 'vitest';
import { readEnvironment } from '#server/environment.ts';

test('everything has a default for one’s own machine', () => {
  expect(readEnvironment({ PATH: '/bin' })).toEqual({
    port: 8787,
    host: '127.0.0.1',
    dataFolder: 'data',
    databaseUrl: null,
    ledgerUrl: null,
    s3: null,
    publicUrl: null,
    log: 'warn',
    trustProxy: false,
    metricsToken: null,
    backupFolder: 'data/backups',
    backsUpNightly: true,
    node: expect.any(String),
    drainMs: 0,
    parcelsMs: 300_000,
  });
});

test('what is given is taken', () => {
  expect(
    readEnvironment({
      PORT: '80',
      HOST: '::',
      DATA_DIR: '/var/lib/loopboek',
      DATABASE_URL: 'postgres://one,two/loopboek',
      LEDGER_URL: 'postgres://three/ledger',
      S3_BUCKET: 'photos',
      S3_ACCESS_KEY: 'key',
      S3_SECRET_KEY: 'secret',
      S3_ENDPOINT: 'https://s3.example/',
      PUBLIC_URL: 'https://loopboek.school.example/',
      LOG: 'info',
      TRUST_PROXY: '1',
      METRICS_TOKEN: 'a secret of the monitor',
      NODE_NAME: 'one',
      BACKUP_DIR: '/mnt/backups',
      BACKUPS: 'off',
      DRAIN_SECONDS: '10',
      PARCELS_SECONDS: '60',
    }),
  ).toEqual({
    port: 80,
    host: '::',
    dataFolder: '/var/lib/loopboek',
    databaseUrl: 'postgres://one,two/loopboek',
    ledgerUrl: 'postgres://three/ledger',
    s3: {
      endpoint: 'https://s3.example',
      bucket: 'photos',
      region: 'us-east-1',
      accessKey: 'key',
      secretKey: 'secret',
      prefix: 'loopboek',
    },
    publicUrl: 'https://loopboek.school.example',
    log: 'info',
    trustProxy: true,
    metricsToken: 'a secret of the monitor',
    backupFolder: '/mnt/backups',
    backsUpNightly: false,
    node: 'one',
    drainMs: 10_000,
    parcelsMs: 60_000,
  });
});

test('everything that is wrong is said at once', () => {
  expect(
    readEnvironment({
      PORT: '80a',
      DATA_DIR: ' ',
      PUBLIC_URL: 'javascript:alert(1)',
      LOG: 'loud',
      LOOPBOEK_PORT: '1',
    }),
  ).toEqual({
    wrong: [
      'LOOPBOEK_PORT is not a setting of Loopboek',
      'PORT is "80a" and has to be a port number from 0 to 65535',
      'DATA_DIR is " " and has to be a folder',
      'PUBLIC_URL is "javascript:alert(1)" and has to be an address that starts with http:// or https://',
      'LOG is "loud" and has to be one of silent, error, warn, info, debug',
    ],
  });
});

test.each(['65536', '-1', '', '1e3'])('port %j is none', (PORT) => {
  expect(readEnvironment({ PORT })).toHaveProperty('wrong');
});

test('a secret that is too short is not repeated', () => {
  expect(readEnvironment({ METRICS_TOKEN: 'short' })).toEqual({
    wrong: ['METRICS_TOKEN has to be a secret of 16 characters or more'],
  });
});

test('an address of a database is never repeated: it may hold a password', () => {
  const read = readEnvironment({ DATABASE_URL: 'mysql://boss:secret@one/loopboek' });
  expect(read).toEqual({
    wrong: ['DATABASE_URL has to be an address that starts with postgres://'],
  });
});

test('half a way to an S3 store is none', () => {
  expect(readEnvironment({ S3_BUCKET: 'photos', S3_SECRET_KEY: ' ', S3_PREFIX: '../x' })).toEqual({
    wrong: [
      'S3_SECRET_KEY has to be a key',
      'S3_PREFIX is "../x" and has to be a name of letters, digits and dashes',
      'S3_ACCESS_KEY is missing beside the other settings of S3',
    ],
  });
});
