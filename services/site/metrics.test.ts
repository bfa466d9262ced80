import { Registry } from 'prom-client';
import { beforeEach, describe, expect, it } from 'vitest';
import { runtimePart } from '@/db/runtime';
import { countUp, observeDuration, writeMetrics } from './metrics';

const HEADINGS = `
# HELP dateline_http_requests_total Requests answered, by method, route and status.
# TYPE dateline_http_requests_total counter
# HELP dateline_rate_limited_total Requests rejected by the rate limit.
# TYPE dateline_rate_limited_total counter
# HELP dateline_articles_ingested_total Articles processed, by outcome: stored (new) or known (already in the database).
# TYPE dateline_articles_ingested_total counter
# HELP dateline_events_ingested_total Events from these articles, by outcome: created or merged into an existing event.
# TYPE dateline_events_ingested_total counter
# HELP dateline_ingest_failures_total Articles that could not be processed.
# TYPE dateline_ingest_failures_total counter
# HELP dateline_feed_checks_total Checks of subscribed feeds, by outcome: new, unchanged, or failed.
# TYPE dateline_feed_checks_total counter
# HELP dateline_http_request_duration_seconds Response time, by route.
# TYPE dateline_http_request_duration_seconds histogram
`;

beforeEach(() => runtimePart('metrics', () => ({ registry: new Registry() })).registry.resetMetrics());

describe('Prometheus metrics', () => {
  it('have these names, types and descriptions', async () => {
    const headings = (await writeMetrics([])).split('\n').filter((line) => line.startsWith('#'));
    expect(headings).toEqual(HEADINGS.trim().split('\n'));
  });

  it('count per label set and start at zero', async () => {
    expect(await writeMetrics([])).toContain('# TYPE dateline_rate_limited_total counter\ndateline_rate_limited_total 0\n');
    countUp('dateline_http_requests_total', { method: 'GET', route: '/a"b\\c\n', status: '200' });
    countUp('dateline_http_requests_total', { method: 'GET', route: '/a"b\\c\n', status: '200' }, 2);
    expect(await writeMetrics([])).toContain('dateline_http_requests_total{method="GET",route="/a\\"b\\\\c\\n",status="200"} 3\n');
  });

  it('sum durations in buckets', async () => {
    for (const seconds of [0.004, 0.2, 0.2, 99]) observeDuration({ route: '/' }, seconds);
    const text = await writeMetrics([]);
    const value = (line: string) => text.match(new RegExp(`^dateline_http_request_duration_seconds_${line} ([\\d.]+)$`, 'm'))?.[1];
    expect(value('bucket{le="0.005",route="/"}')).toBe('1');
    expect(value('bucket{le="0.1",route="/"}')).toBe('1');
    expect(value('bucket{le="0.25",route="/"}')).toBe('3');
    expect(value('bucket{le="10",route="/"}')).toBe('3');
    expect(value('bucket{le="\\+Inf",route="/"}')).toBe('4');
    expect(value('count{route="/"}')).toBe('4');
    expect(Number(value('sum{route="/"}'))).toBeCloseTo(99.404);
  });

  it('contain only valid lines of the text format', async () => {
    countUp('dateline_ingest_failures_total');
    observeDuration({ route: '/' }, 1);
    const text = await writeMetrics([{ name: 'process_start_time_seconds', help: 'When it began.', type: 'gauge', value: 1.5 }]);
    expect(text.endsWith('process_start_time_seconds 1.5\n')).toBe(true);
    for (const line of text.split('\n').filter((one) => one !== ''))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^\n]*"(,\w+="[^\n]*")*\})? [\d.e+]+)$/);
  });
});
