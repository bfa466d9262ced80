/** Liveness check: responds if the process runs, without any other check. */
import { defineRoute } from '../../_server/mutations/define-route';

export const GET = defineRoute({
  name: 'health',
  role: 'public',
  handle: () => Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } }),
});
