/** Metrics of this process for Prometheus. Labels have few values and never contain request text. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { runtimePart } from '@/db/runtime';

const COUNTERS = {
  dateline_http_requests_total: { help: 'Requests answered, by method, route and status.', labelNames: ['method', 'route', 'status'] },
  dateline_rate_limited_total: { help: 'Requests rejected by the rate limit.', labelNames: [] },
  dateline_articles_ingested_total: {
    help: 'Articles processed, by outcome: stored (new) or known (already in the database).',
    labelNames: ['outcome'],
  },
  dateline_events_ingested_total: {
    help: 'Events from these articles, by outcome: created or merged into an existing event.',
    labelNames: ['outcome'],
  },
  dateline_ingest_failures_total: { help: 'Articles that could not be processed.', labelNames: [] },
  dateline_feed_checks_total: { help: 'Checks of subscribed feeds, by outcome: new, unchanged, or failed.', labelNames: ['outcome'] },
} as const;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

type CounterName = keyof typeof COUNTERS;
type Labels = Readonly<Record<string, string>>;

/** A value that is read when metrics are requested. */
export interface CurrentValue {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly value: number;
}

const metrics = runtimePart('metrics', () => {
  const registry = new Registry();
  const registers = [registry];
  const counters = Object.entries(COUNTERS).map(([name, rest]) => [name, new Counter<string>({ name, ...rest, registers })] as const);
  const duration = new Histogram<string>({
    name: 'dateline_http_request_duration_seconds',
    help: 'Response time, by route.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  return { registry, counters: new Map<string, Counter>(counters), duration };
});

export const countUp = (name: CounterName, labels: Labels = {}, by = 1): void => metrics.counters.get(name)?.inc(labels, by);

export const observeDuration = (labels: Labels, seconds: number): void => metrics.duration.observe(labels, seconds);

/** Returns all metrics in the Prometheus text format. */
export async function writeMetrics(values: readonly CurrentValue[]): Promise<string> {
  const current = new Registry();
  for (const { name, help, type, value } of values) {
    const options = { name, help, registers: [current] };
    if (type === 'gauge') new Gauge(options).set(value);
    else new Counter(options).inc(value);
  }
  return `${await metrics.registry.metrics()}\n${await current.metrics()}`;
}
