/**
 * While the database server does not answer, pages are answered with 503 and a page that needs nothing, so that browsers, crawlers and
 * load balancers know to come again. Route handlers say it in their own way.
 */
import { type NotReady, notReady } from '@/db/readiness';
import { databaseHandle } from '../server-state';
import { scriptlessPage } from './scriptless-page';

/** one question a second is enough, however many pages are asked for */
const FRESH_MS = 1_000;
const PATIENCE_MS = 1_000;
const RETRY_SECONDS = 5;

let last: { readonly at: number; readonly reason: Promise<NotReady | null> } | null = null;

/** null when the pages can be made; always so with the embedded database, which is in this process. */
export async function awayPage(request: Request): Promise<Response | null> {
  if (!wantsPage(request) || (await whyAway()) === null) return null;
  const page = scriptlessPage({
    title: 'Dateline is not available at the moment',
    body: BODY,
    status: 503,
    headers: { 'Retry-After': String(RETRY_SECONDS) },
  });
  return request.method === 'HEAD' ? new Response(null, page) : page;
}

/** Documents, and what the framework fetches in their place when a link is followed. */
const wantsPage = ({ headers }: Request): boolean => headers.get('accept')?.includes('text/html') === true || headers.has('rsc');

async function whyAway(): Promise<NotReady | null> {
  const { db, kind } = await databaseHandle();
  if (kind === 'embedded') return null;
  if (last === null || Date.now() - last.at > FRESH_MS) last = { at: Date.now(), reason: notReady(db, PATIENCE_MS) };
  return last.reason;
}

const BODY = `<p>The database does not answer. Nothing was lost; please try again in a few seconds.</p>
<p><a href="">Try again</a></p>`;
