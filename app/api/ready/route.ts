/** Says whether the server can do its work: 200 when the database answers, 503 when it does not. */
import { connection } from 'next/server';
import { isReady } from '@/app/_server/context';

export async function GET(): Promise<Response> {
  await connection();
  const ready = await isReady();
  const headers = { 'Cache-Control': 'no-store', ...(ready ? {} : { 'Retry-After': '5' }) };
  return Response.json({ status: ready ? 'ready' : 'unavailable' }, { status: ready ? 200 : 503, headers });
}
