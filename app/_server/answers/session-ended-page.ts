/**
 * Response to an editor's form that was submitted without scripts after the session ended. The page has no script, so the
 * browser keeps the submitted data, and a reload submits it again.
 */
import { isPlainForm } from '../plain-form';
import { scriptlessPage } from '../scriptless-page';
import { databaseHandle } from '../server-state';
import { authOn } from '../session/guards';
import { readSession } from '../session/session';

const EDITORS_SIDE = /^\/(?:admin|account)(?:\/|$)/;

/** Returns null for other requests, and if the session is still valid. */
export async function sessionEndedPage(request: Request): Promise<Response | null> {
  if (request.method !== 'POST' || !isPlainForm(request.headers) || !EDITORS_SIDE.test(new URL(request.url).pathname)) return null;
  const { db } = await databaseHandle();
  if ((await readSession(authOn(db), db, request.headers)) !== null) return null;
  return scriptlessPage({ title: 'Your session has ended', body: BODY, status: 401 });
}

const BODY = `<p>Nothing was saved, but your browser still has your text.</p>
<p><a href="/sign-in" target="_blank">Sign in again in another tab</a>. Then reload this page. Your browser will offer to send the form again with your text.</p>`;
