/** Says whether the server can do its work: 200 when the database answers, 503 when it does not. */
import { connection } from 'next/server';
import { isReady } from '../../_server/context';
import { defineRoute } from '../../_server/define-route';

export const GET = defineRoute({
  name: 'ready',
  role: 'public',
  async handle() {
    await connection();
    const ready = await isReady();
    const headers = { 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '5' }) };
    return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503, headers });
  },
});
