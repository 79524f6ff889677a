import { Gauge, type Registry } from 'prom-client';

const microsecondsPerSecond = 1e6;

/** Memory, processor and age of this process, under the names that dashboards know. */
export function processMetrics(registry: Registry): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('process_resident_memory_bytes', 'Memory in use, in bytes.', () =>
    process.memoryUsage.rss(),
  );
  gauge('nodejs_heap_size_used_bytes', 'Memory of the program’s own objects, in bytes.', () => {
    return process.memoryUsage().heapUsed;
  });
  gauge('process_cpu_seconds_total', 'Processor time used, in seconds.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / microsecondsPerSecond;
  });
  gauge('process_uptime_seconds', 'Time since the start, in seconds.', () => process.uptime());
}
