/**
 * What a form of the editors' side hears that the browser sends by itself after its session has ended. The page has no script, so that the
 * browser keeps what was sent: loaded again, it is sent once more.
 */
import { isPlainForm } from '../plain-form';
import { databaseHandle } from '../server-state';
import { authOn } from '../session/guards';
import { readSession } from '../session/session';
import { scriptlessPage } from './scriptless-page';

const EDITORS_SIDE = /^\/(?:admin|account)(?:\/|$)/;

/** null when the request is another one, or its session goes on. */
export async function sessionEndedPage(request: Request): Promise<Response | null> {
  if (request.method !== 'POST' || !isPlainForm(request.headers) || !EDITORS_SIDE.test(new URL(request.url).pathname)) return null;
  const { db } = await databaseHandle();
  if ((await readSession(authOn(db), db, request.headers)) !== null) return null;
  return scriptlessPage({ title: 'Your session has ended', body: BODY, status: 401 });
}

const BODY = `<p>Nothing was saved, but your browser still has your text.</p>
<p><a href="/sign-in" target="_blank">Sign in again in another tab</a>. Then reload this page. Your browser will offer to send the form again with your text.</p>`;
