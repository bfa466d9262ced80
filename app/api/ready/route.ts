/** Readiness check: responds with 200 if the database responds, and with 503 and the reason otherwise. */
import { connection } from 'next/server';
import { whyNotReady } from '../../_server/context';
import { defineRoute } from '../../_server/mutations/define-route';

export const GET = defineRoute({
  name: 'ready',
  role: 'public',
  async handle() {
    await connection();
    const reason = await whyNotReady();
    const headers = { 'Cache-Control': 'no-store' };
    if (reason === null) return Response.json({ status: 'ready' }, { headers });
    return Response.json(
      { status: 'unavailable', reason: `database-${reason}` },
      { status: 503, headers: { ...headers, 'Retry-After': '5' } },
    );
  },
});
