/**
 * While the database server does not answer, pages are answered with 503 and a page that needs nothing, so that browsers, crawlers and
 * load balancers know to come again. Route handlers and scripts that sent a form say it in their own way.
 */
import { type NotReady, notReady } from '@/db/readiness';
import { databaseHandle } from '../server-state';
import { AWAY_HEADERS, AWAY_WORDS } from './failed-page';
import { scriptlessPage } from './scriptless-page';

/** one question a second is enough, however many pages are asked for */
const FRESH_MS = 1_000;
const PATIENCE_MS = 1_000;

let last: { readonly at: number; readonly reason: Promise<NotReady | null> } | null = null;

/** null when the pages can be made; always so with the embedded database, which is in this process. */
export async function awayPage(request: Request): Promise<Response | null> {
  if (!wantsPage(request) || (await whyAway()) === null) return null;
  const page = scriptlessPage({ ...AWAY_WORDS, status: 503, headers: AWAY_HEADERS });
  return request.method === 'HEAD' ? new Response(null, page) : page;
}

/** answered by a route handler, which may need no database */
const ROUTE = /^\/api\/|\.\w+$/;

/** Documents whatever the client accepts, and what the framework fetches in their place when a link is followed. */
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
