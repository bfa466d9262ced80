/** Metrics of this process for Prometheus. Requires a token; responds with 404 without it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { notFound } from '@/domain/errors';
import { readEnv } from '@/env';
import { type CurrentValue, writeMetrics } from '@/services/site/metrics';
import { defineRoute } from '../../_server/mutations/define-route';
import 'server-only';
import { statementsSent } from '../../_server/context';

const MICROSECONDS = 1_000_000;

async function processGauges(): Promise<readonly CurrentValue[]> {
  const { rss, heapUsed, heapTotal, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    counter('dateline_database_statements_total', 'Statements sent to the database.', await statementsSent()),
    counter('process_cpu_seconds_total', 'CPU time used, in seconds.', (user + system) / MICROSECONDS),
    gauge('process_resident_memory_bytes', 'Memory in use.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
    gauge('nodejs_heap_size_total_bytes', 'Heap allocated from the system.', heapTotal),
    gauge('nodejs_external_memory_bytes', 'Memory outside the heap, including the embedded database.', external),
    gauge('process_start_time_seconds', 'Start time of the process, in seconds since 1970.', Date.now() / 1000 - process.uptime()),
  ];
}

const counter = (name: string, help: string, value: number): CurrentValue => ({ name, help, type: 'counter', value });
const gauge = (name: string, help: string, value: number): CurrentValue => ({ name, help, type: 'gauge', value });

const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

export const GET = defineRoute({
  name: 'metrics',
  role: 'public',
  async handle(request) {
    const { metricsToken } = readEnv();
    if (metricsToken === null || !isSame(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)) throw notFound('This URL');
    return new Response(await writeMetrics(await processGauges()), {
      headers: { 'Content-Type': TEXT_FORMAT, 'Cache-Control': 'no-store' },
    });
  },
});

/** Compares in constant time. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
