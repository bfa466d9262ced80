/** Metrics of this process for Prometheus. Requires a token; responds with 404 without it. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { notFound } from '@/domain/errors';
import { readEnv } from '@/env';
import { writeMetrics } from '@/services/metrics/metrics';
import { defineRoute } from '../../_server/mutations/define-route';
import { processGauges } from '../../_server/operation/process-gauges';

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
