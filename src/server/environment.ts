import { hostname } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { secondMs } from '#domain/instant.ts';
import type { S3Settings } from './blob-store/bucket.ts';

/** What the operator chooses. Everything has a default that is right on one's own machine. */
export type Environment = {
  port: number;
  host: string;
  dataFolder: string;
  /** Of PostgreSQL, for several servers or a standby; null: one file in the data folder. */
  databaseUrl: string | null;
  /** Of the PostgreSQL that keeps the ledger of withdrawals; null: a file in the data folder. */
  ledgerUrl: string | null;
  /** Where photos and voices are; null: in the data folder. */
  s3: S3Settings | null;
  /** Where people reach it, without a slash at the end; null: where it listens on this machine. */
  publicUrl: string | null;
  log: (typeof logLevels)[number];
  /** Behind a proxy that adds X-Forwarded-For: the last address in it is believed. */
  trustProxy: boolean;
  /** Who knows it may read the metrics; null: who is near. */
  metricsToken: string | null;
  backupFolder: string;
  /** False where backups are made in another way. */
  backsUpNightly: boolean;
  /** How this server is called in logs and metrics. */
  node: string;
  /** Between saying "not ready" and closing the door: as long as a load balancer needs to notice. */
  drainMs: number;
  /** Between two questions to another school about what pupils brought from there. */
  parcelsMs: number;
};

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const defaultPort = 8787;
const defaultParcelsSeconds = 300;

const port = v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535));
const publicUrl = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
  v.transform((text) => text.replace(/\/+$/, '')),
);
const postgresUrl = v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\/\S+$/));
const wantsPostgres = 'an address that starts with postgres://';
const filled = v.pipe(v.string(), v.trim(), v.minLength(1));

const settings = {
  PORT: { schema: port, wants: 'a port number from 0 to 65535' },
  HOST: { schema: filled, wants: 'an address to listen on, such as 127.0.0.1' },
  DATA_DIR: { schema: filled, wants: 'a folder' },
  DATABASE_URL: { schema: postgresUrl, wants: wantsPostgres },
  S3_BUCKET: { schema: filled, wants: 'the name of a bucket' },
  S3_ACCESS_KEY: { schema: filled, wants: 'a key' },
  S3_SECRET_KEY: { schema: filled, wants: 'a key' },
  S3_ENDPOINT: { schema: publicUrl, wants: 'an address that starts with http:// or https://' },
  S3_REGION: { schema: filled, wants: 'the name of a region' },
  S3_PREFIX: {
    schema: v.pipe(v.string(), v.regex(/^[\w-]+(\/[\w-]+)*$/), v.maxLength(100)),
    wants: 'a name of letters, digits and dashes',
  },
  LEDGER_URL: { schema: postgresUrl, wants: wantsPostgres },
  PUBLIC_URL: { schema: publicUrl, wants: 'an address that starts with http:// or https://' },
  LOG: { schema: v.picklist(logLevels), wants: `one of ${logLevels.join(', ')}` },
  BACKUP_DIR: { schema: filled, wants: 'a folder' },
  BACKUPS: { schema: v.picklist(['nightly', 'off']), wants: 'nightly or off' },
  METRICS_TOKEN: {
    schema: v.pipe(v.string(), v.minLength(16), v.maxLength(200)),
    wants: 'a secret of 16 characters or more',
  },
  NODE_NAME: {
    schema: v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)),
    wants: 'a name of letters, digits, dots and dashes',
  },
  DRAIN_SECONDS: {
    schema: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)),
    wants: 'a number of seconds from 0 to 999',
  },
  PARCELS_SECONDS: {
    schema: v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)),
    wants: 'a number of seconds from 1 to 99999',
  },
  TRUST_PROXY: { schema: v.picklist(['0', '1']), wants: '0 or 1' },
};
type Name = keyof typeof settings;
type Given = { [N in Name]?: v.InferOutput<(typeof settings)[N]['schema']> };

/** Parsed once, at the start; what is wrong is said together, in words for the operator. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): Environment | { wrong: string[] } {
  const wrong = Object.keys(variables)
    .filter((key) => key.startsWith('LOOPBOEK_'))
    .map((key) => `${key} is not a setting of Loopboek`);
  const given: Record<string, unknown> = {};
  for (const [name, { schema, wants }] of Object.entries(settings)) {
    const value = variables[name];
    if (value === undefined) continue;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) given[name] = parsed.output;
    else wrong.push(`${name}${saying(name, value)} has to be ${wants}`);
  }
  wrong.push(...missingOfS3(variables));
  return wrong.length > 0 ? { wrong } : withDefaults(given as Given);
}

/** Half a way to a bucket is none. */
function missingOfS3(variables: Record<string, string | undefined>): string[] {
  const isMeant = Object.keys(settings).some(
    (name) => name.startsWith('S3_') && variables[name] !== undefined,
  );
  const needed: Name[] = ['S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'];
  const missing = isMeant ? needed.filter((name) => variables[name] === undefined) : [];
  return missing.map((name) => `${name} is missing beside the other settings of S3`);
}

/** What is wrong is shown, unless it may open a door. */
function saying(name: string, value: string): string {
  return /TOKEN|SECRET|KEY|DATABASE|LEDGER/.test(name) ? '' : ` is "${value}" and`;
}

function withDefaults(given: Given): Environment {
  return {
    port: given.PORT ?? defaultPort,
    host: given.HOST ?? '127.0.0.1',
    dataFolder: given.DATA_DIR ?? 'data',
    databaseUrl: given.DATABASE_URL ?? null,
    ledgerUrl: given.LEDGER_URL ?? null,
    s3: s3Of(given),
    publicUrl: given.PUBLIC_URL ?? null,
    log: given.LOG ?? 'warn',
    trustProxy: given.TRUST_PROXY === '1',
    backupFolder: given.BACKUP_DIR ?? join(given.DATA_DIR ?? 'data', 'backups'),
    backsUpNightly: given.BACKUPS !== 'off',
    metricsToken: given.METRICS_TOKEN ?? null,
    node: given.NODE_NAME ?? hostname(),
    drainMs: (given.DRAIN_SECONDS ?? 0) * secondMs,
    parcelsMs: (given.PARCELS_SECONDS ?? defaultParcelsSeconds) * secondMs,
  };
}

function s3Of(given: Given): S3Settings | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = given;
  if (bucket === undefined || accessKey === undefined || secretKey === undefined) return null;
  return {
    endpoint: given.S3_ENDPOINT ?? null,
    bucket,
    region: given.S3_REGION ?? 'us-east-1',
    accessKey,
    secretKey,
    prefix: given.S3_PREFIX ?? 'loopboek',
  };
}
