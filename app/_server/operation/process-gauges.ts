/** Metrics of the process and of its database use. */
import 'server-only';
import type { CurrentValue } from '@/services/metrics/metrics';
import { statementsSent } from '../context';

const MICROSECONDS = 1_000_000;

export async function processGauges(): Promise<readonly CurrentValue[]> {
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
