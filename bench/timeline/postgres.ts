/** A separate PostgreSQL for benchmarks, with the settings of a server with a few gigabytes of memory. */
import { startTestServer, type TestServer } from '@/db/testing/test-server';

const SETTINGS = ['shared_buffers=2GB', 'work_mem=32MB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB', 'random_page_cost=1.1'] as const;

export const startMeasuredPostgres = (): Promise<TestServer> => startTestServer(undefined, SETTINGS);
