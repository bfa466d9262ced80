/**
 * Replaces pages that failed to render, because the framework's error page is empty until its scripts have run. The server
 * sends this page (`scripts/serve/ask-for.mjs`, outside this bundle).
 */
import { runtimePart } from '@/db/runtime';
import { AWAY_SECONDS } from './expected-error';
import { SCRIPTLESS_HEADERS, scriptlessHtml } from './scriptless-page';

interface FailedPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

export function offerFailedPage(): void {
  const hooks = runtimePart('hooks', (): { failedPage?: (requestId: string, status: number) => FailedPage } => ({}));
  hooks.failedPage = (requestId, status) =>
    status === 503
      ? { headers: AWAY_HEADERS, html: scriptlessHtml(AWAY_WORDS) }
      : { headers: SCRIPTLESS_HEADERS, html: scriptlessHtml(status === 400 ? UNREADABLE_WORDS : failedWords(requestId)) };
}

const failedWords = (requestId: string) => ({ title: 'Could not show this page', body: body(requestId) });

/** for a form that arrived incomplete or did not come from this site */
const UNREADABLE_WORDS = {
  title: 'Could not read your form',
  body: `<p>The form arrived incomplete, and nothing was saved. Go back, check your text, and send it again.</p>
<p><a href="/">Go to the timeline</a></p>`,
};

/** The server creates the request ID, so it needs no escaping. */
const body = (requestId: string): string => `<p>Something went wrong on the server. Your data is safe. Try again.</p>
<p>Error ID: ${requestId}</p>
<p><a href="">Try again</a> or <a href="/">go to the timeline</a></p>`;

/** for pages while the database is down */
export const AWAY_WORDS = {
  title: 'Dateline is temporarily unavailable',
  body: `<p>The database is not responding. Your data is safe. Try again in a few seconds.</p>
<p><a href="">Try again</a></p>`,
};
export const AWAY_HEADERS = { ...SCRIPTLESS_HEADERS, 'Retry-After': String(AWAY_SECONDS) };
