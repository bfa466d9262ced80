/** A PostgreSQL of its own for measuring, with settings as a server of a few gigabytes has them. */
import { startTestServer, type TestServer } from '@/db/test-server';

const SETTINGS = ['shared_buffers=2GB', 'work_mem=32MB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB', 'random_page_cost=1.1'] as const;

export const startMeasuredPostgres = (): Promise<TestServer> => startTestServer(undefined, SETTINGS);
