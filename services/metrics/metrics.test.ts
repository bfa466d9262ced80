import { beforeEach, describe, expect, it } from 'vitest';
import { countUp, observe, writeMetrics } from './metrics';

beforeEach(() => {
  delete (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('dateline.metrics')];
});

describe('figures for Prometheus', () => {
  it('count up under their labels, and say zero before anything happened', () => {
    expect(writeMetrics([])).toContain('# TYPE dateline_rate_limited_total counter\ndateline_rate_limited_total 0\n');
    countUp('dateline_http_requests_total', { method: 'GET', route: '/a"b\\c\n', status: '200' });
    countUp('dateline_http_requests_total', { method: 'GET', route: '/a"b\\c\n', status: '200' }, 2);
    expect(writeMetrics([])).toContain('dateline_http_requests_total{method="GET",route="/a\\"b\\\\c\\n",status="200"} 3\n');
  });

  it('are added up in buckets', () => {
    for (const seconds of [0.004, 0.2, 0.2, 99]) observe('dateline_http_request_duration_seconds', { route: '/' }, seconds);
    const text = writeMetrics([]);
    const value = (line: string) => text.match(new RegExp(`^dateline_http_request_duration_seconds_${line} ([\\d.]+)$`, 'm'))?.[1];
    expect(value('bucket{route="/",le="0.005"}')).toBe('1');
    expect(value('bucket{route="/",le="0.1"}')).toBe('1');
    expect(value('bucket{route="/",le="0.25"}')).toBe('3');
    expect(value('bucket{route="/",le="10"}')).toBe('3');
    expect(value('bucket{route="/",le="\\+Inf"}')).toBe('4');
    expect(value('count{route="/"}')).toBe('4');
    expect(Number(value('sum{route="/"}'))).toBeCloseTo(99.404);
  });

  it('are lines of the text format and nothing else', () => {
    countUp('dateline_ingest_failures_total');
    observe('dateline_http_request_duration_seconds', { route: '/' }, 1);
    const text = writeMetrics([{ name: 'process_start_time_seconds', help: 'When it began.', type: 'gauge', value: 1.5 }]);
    expect(text.endsWith('process_start_time_seconds 1.5\n')).toBe(true);
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^\n]*"(,\w+="[^\n]*")*\})? [\d.e+]+)$/);
  });
});
