/** Metrics in the Prometheus text format, on globalThis because modules may load twice. Labels never contain words of a request. */

const COUNTERS = {
  dateline_http_requests_total: 'Requests answered, by method, route and status.',
  dateline_rate_limited_total: 'Requests rejected by the rate limit.',
  dateline_articles_ingested_total: 'Articles sent to the database, by outcome: saved or already known.',
  dateline_events_ingested_total: 'Events from these articles, by outcome: created or merged into an existing event.',
  dateline_ingest_failures_total: 'Articles that could not be processed.',
  dateline_feed_checks_total: 'Checks of subscribed feeds, by outcome: new, unchanged, or failed.',
} as const;

const DURATIONS = { dateline_http_request_duration_seconds: 'Response time, by route.' } as const;

/** upper bounds in seconds */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

type CounterName = keyof typeof COUNTERS;
type DurationName = keyof typeof DURATIONS;
type Labels = Readonly<Record<string, string>>;

interface Durations {
  /** one for each bound, cumulative only when written */
  readonly counts: number[];
  count: number;
  sum: number;
}

interface Figures {
  readonly counters: Map<string, number>;
  readonly durations: Map<string, Durations>;
}

/** A value that is looked up when it is asked for. */
export interface Gauge {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly value: number;
}

const KEY = Symbol.for('dateline.metrics');
const slots = globalThis as unknown as Record<symbol, Figures | undefined>;

function figures(): Figures {
  const existing = slots[KEY];
  if (existing) return existing;
  const made: Figures = { counters: new Map(), durations: new Map() };
  slots[KEY] = made;
  return made;
}

export function countUp(name: CounterName, labels: Labels = {}, by = 1): void {
  const { counters } = figures();
  const key = `${name}${written(labels)}`;
  counters.set(key, (counters.get(key) ?? 0) + by);
}

export function observe(name: DurationName, labels: Labels, seconds: number): void {
  const { durations } = figures();
  const key = `${name} ${inside(labels)}`;
  const histogram = durations.get(key) ?? { counts: BOUNDS.map(() => 0), count: 0, sum: 0 };
  durations.set(key, histogram);
  const bucket = BOUNDS.findIndex((bound) => seconds <= bound);
  if (bucket >= 0) histogram.counts[bucket] = (histogram.counts[bucket] ?? 0) + 1;
  histogram.count += 1;
  histogram.sum += seconds;
}

/** Everything, with the gauges given. */
export function writeMetrics(gauges: readonly Gauge[]): string {
  const { counters, durations } = figures();
  const lines = [
    ...Object.entries(COUNTERS).flatMap(([name, help]) => {
      const found = [...counters].filter(([key]) => key === name || key.startsWith(`${name}{`));
      return [
        ...heading(name, help, 'counter'),
        ...(found.length > 0 ? found : [[name, 0] as const]).map(([key, value]) => `${key} ${value}`),
      ];
    }),
    ...Object.entries(DURATIONS).flatMap(([name, help]) => [
      ...heading(name, help, 'histogram'),
      ...[...durations]
        .filter(([key]) => key.startsWith(`${name} `))
        .flatMap(([key, one]) => bucketLines(name, key.slice(name.length + 1), one)),
    ]),
    ...gauges.flatMap(({ name, help, type, value }) => [...heading(name, help, type), `${name} ${value}`]),
  ];
  return `${lines.join('\n')}\n`;
}

const heading = (name: string, help: string, type: string): readonly string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];

function bucketLines(name: string, labels: string, { counts, count, sum }: Durations): readonly string[] {
  const withLabels = (more: string): string => [labels, more].filter(Boolean).join(',');
  let below = 0;
  return [
    ...BOUNDS.map((bound, at) => {
      below += counts[at] ?? 0;
      return `${name}_bucket{${withLabels(`le="${bound}"`)}} ${below}`;
    }),
    `${name}_bucket{${withLabels('le="+Inf"')}} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ];
}

const escaped = (text: string): string => text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
const inside = (labels: Labels): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(',');
const written = (labels: Labels): string => (Object.keys(labels).length === 0 ? '' : `{${inside(labels)}}`);
