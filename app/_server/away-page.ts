/**
 * Responds with 503 and a self-contained page while the database is down. Browsers, crawlers and load balancers then try
 * again. Route handlers and forms submitted by scripts have their own responses.
 */
import { type NotReady, notReady } from '@/db/readiness';
import { AWAY_HEADERS, AWAY_WORDS } from './failed-page';
import { scriptlessPage } from './scriptless-page';
import { databaseHandle } from './server-state';

/** Checks the database at most once per second, regardless of the number of requests. */
const FRESH_MS = 1_000;
const PATIENCE_MS = 1_000;

let last: { readonly at: number; readonly reason: Promise<NotReady | null> } | null = null;

/** Returns null if the database responds. Always null for the embedded database, which runs in this process. */
export async function awayPage(request: Request): Promise<Response | null> {
  if (!wantsPage(request) || (await whyAway()) === null) return null;
  const page = scriptlessPage({ ...AWAY_WORDS, status: 503, headers: AWAY_HEADERS });
  return request.method === 'HEAD' ? new Response(null, page) : page;
}

/** paths of route handlers, which may not need the database */
const ROUTE = /^\/api\/|\.\w+$/;

/** Matches documents, regardless of the Accept header, and the framework's fetches after a click on a link. */
function wantsPage({ headers, url }: Request): boolean {
  if (headers.has('next-action')) return false;
  return !ROUTE.test(new URL(url).pathname) || headers.get('accept')?.includes('text/html') === true || headers.has('rsc');
}

async function whyAway(): Promise<NotReady | null> {
  const { db, kind } = await databaseHandle();
  if (kind === 'embedded') return null;
  if (last === null || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), reason: notReady(db, PATIENCE_MS) };
  return last.reason;
}
