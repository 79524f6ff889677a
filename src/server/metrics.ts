/**
 * What an operator watches, as Prometheus reads it. A registry of its own for each server. No
 * label ever names a person, a space or a record: only words that this program itself chose.
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SyncAnswer } from '#protocol/sync.ts';
import type { EventLoop } from './event-loop.ts';
import { processMetrics } from './process-metrics.ts';

export type SyncOutcome =
  | 'answered'
  | 'push-only'
  | 'put-off'
  | 'shed'
  | 'signed-out'
  | 'wrong-shape'
  | 'failed';

export type Answered = { method: string; route: string; status: number; ms: number };

export type Metrics = {
  request(answered: Answered): void;
  sync(outcome: SyncOutcome): void;
  answer(answer: Pick<SyncAnswer, 'results' | 'lost' | 'spaces'>): void;
  unsent(ms: number): void;
  firstSyncWaited(ms: number): void;
  shed(): void;
  damaged(): void;
  streams(change: 1 | -1): void;
  read(): Promise<string>;
  readonly contentType: string;
};

/** Asked when somebody looks, not before. */
export type Watched = {
  version: string;
  node: string;
  eventLoop?: EventLoop | undefined;
  waitingFirstSyncs(): number;
  databaseSeconds(): Promise<number>;
  blobBytes(): Promise<number>;
};

const durations = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const [minute, hour, day] = [60, 3_600, 86_400];
const ages = [minute, 10 * minute, hour, 6 * hour, day, 2 * day, 7 * day, 30 * day];
/** Words that come from the wire are labels only when they are ours. */
const ourWord = /^[a-z][a-z-]{0,30}$/;

export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const seconds = new Histogram({
    name: 'loopboek_request_seconds',
    help: 'Time to answer, by route and kind of answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: durations,
    registers: [registry],
  });
  const counted = countersIn(registry);
  watch(registry, watched);
  processMetrics(registry);
  return {
    request: ({ method, route, status, ms }) => {
      const kind = `${Math.floor(status / 100)}xx`;
      seconds.observe({ method, route, status: kind }, ms / 1_000);
    },
    ...counted,
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function countersIn(registry: Registry) {
  const counter = (name: string, help: string, label?: string) =>
    new Counter({
      name: `loopboek_${name}`,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
    });
  const syncs = counter('syncs_total', 'Exchanges with devices, by outcome.', 'outcome');
  const pushes = counter('pushes_total', 'Writes from devices, by what became of them.', 'result');
  const held = counter('held_total', 'Writes that could not be applied, by reason.', 'reason');
  const retries = counter('retries_total', 'Writes that were asked again, by reason.', 'reason');
  const resets = counter('resets_total', 'Spaces that a device compares anew, by why.', 'why');
  const lost = counter('lost_total', 'Writes that a restore lost and devices send again.');
  const shed = counter('shed_total', 'Requests put off because there was too much to do.');
  const damaged = counter('damaged_heads_total', 'Stored words that a disk changed.');
  const streams = new Gauge({
    name: 'loopboek_streams',
    help: 'Devices that listen for news.',
    registers: [registry],
  });
  const queue = new Histogram({
    name: 'loopboek_queue_seconds',
    help: 'Time that first syncs waited for their turn.',
    buckets: durations,
    registers: [registry],
  });
  const unsent = new Histogram({
    name: 'loopboek_oldest_unsent_seconds',
    help: 'Age of the oldest words that are on a device alone, as devices report it.',
    buckets: ages,
    registers: [registry],
  });
  return {
    sync: (outcome: SyncOutcome) => syncs.inc({ outcome }),
    answer: ({ results, lost: again, spaces }: Pick<SyncAnswer, 'results' | 'lost' | 'spaces'>) => {
      for (const result of results) {
        pushes.inc({ result: result.status });
        if (result.status === 'held') held.inc({ reason: wordOf(result.reason) });
        if (result.status === 'retry') retries.inc({ reason: wordOf(result.reason) });
      }
      lost.inc(again.length);
      for (const { reset } of Object.values(spaces)) if (reset) resets.inc({ why: reset.why });
    },
    unsent: (ms: number) => unsent.observe(ms / 1_000),
    firstSyncWaited: (ms: number) => queue.observe(ms / 1_000),
    shed: () => shed.inc(),
    damaged: () => damaged.inc(),
    streams: (change: 1 | -1) => streams.inc(change),
  };
}

function wordOf(reason: string): string {
  return ourWord.test(reason) ? reason : 'other';
}

function watch(registry: Registry, watched: Watched): void {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `loopboek_${name}`,
      help,
      registers: [registry],
      async collect() {
        this.set(await read());
      },
    });
  gauge('waiting_first_syncs', 'First syncs that wait for their turn now.', () =>
    watched.waitingFirstSyncs(),
  );
  gauge(
    'database_seconds',
    'Time until the database answered the smallest question just now.',
    () => watched.databaseSeconds(),
  );
  gauge('blob_bytes', 'Bytes of photos, voice and drawings that are complete.', () =>
    watched.blobBytes(),
  );
  const { node, version, eventLoop } = watched;
  new Gauge({
    name: 'loopboek_info',
    help: 'Version of the program and name of the server.',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version, node }, 1);
  if (eventLoop === undefined) return;
  new Gauge({
    name: 'loopboek_event_loop_lag_seconds',
    help: 'How late the program was with its own work since the last look.',
    labelNames: ['which'],
    registers: [registry],
    collect() {
      const { meanMs, p99Ms, maxMs } = eventLoop.summary();
      this.set({ which: 'mean' }, meanMs / 1_000);
      this.set({ which: 'p99' }, p99Ms / 1_000);
      this.set({ which: 'max' }, maxMs / 1_000);
    },
  });
}
