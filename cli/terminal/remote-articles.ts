/** Sends articles to a running server over its API, as the owner of the token. */
import { setTimeout as wait } from 'node:timers/promises';
import { type ApiIngestReport, type NewArticle, WRITE_OPERATIONS } from '@/domain/api/write-operations';
import { urlOf } from '@/domain/hrefs';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import { usageError } from './exit-codes';

/** maximum number of retries after waiting, per article */
const MAX_WAITS = 5;
const MAX_WAIT_SECONDS = 120;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

export interface RemoteServer {
  readonly origin: string;
  readonly token: string;
}

/** Throws a usage error for an invalid server URL or a missing token. */
export function remoteServer(address: string, token: string | null): RemoteServer {
  const url = urlOf(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.pathname + url.search !== '/')
    throw usageError(`--server: "${address}" is not a URL like https://dateline.example.org`);
  if (!token) throw usageError('--server needs a token: add --token, or set DATELINE_TOKEN. Editors create tokens under "Your account".');
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname))
    console.error(
      `dateline: ${url.origin} is not encrypted. Others on the network can read the token. Use https:// if the server supports it.`,
    );
  return { origin: url.origin, token };
}

/** Sends one article and waits when the server asks for it. Throws an error with the exit code. */
export async function sendArticle(server: RemoteServer, article: NewArticle): Promise<ApiIngestReport> {
  for (let waits = 0; ; waits += 1) {
    const answer = await post(server, article);
    if (answer.ok) return (await answer.json()) as ApiIngestReport;
    const seconds = Number(answer.headers.get('retry-after'));
    if (answer.status !== 429 || waits === MAX_WAITS || !(seconds >= 0 && seconds <= MAX_WAIT_SECONDS))
      throw new CommandError(exitCodeOf(answer.status), await problemOf(answer));
    await wait(seconds * 1000);
  }
}

/** Never follows redirects, because the token is for this server only. */
async function post({ origin, token }: RemoteServer, article: NewArticle): Promise<Response> {
  const { path } = WRITE_OPERATIONS.createArticle;
  try {
    return await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(article),
      redirect: 'error',
    });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new CommandError(EXIT.unavailable, `${origin} is not responding: ${cause}. Check the URL and whether the server is running.`);
  }
}

function exitCodeOf(status: number): number {
  if (status === 400 || status === 413) return EXIT.badData;
  return status >= 500 || status === 429 ? EXIT.unavailable : EXIT.failure;
}

/** The server's error message with the field; the status if there is no readable message. */
async function problemOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as { detail?: unknown; field?: unknown } | null;
  if (typeof problem?.detail !== 'string') return `the server responded with status ${answer.status}`;
  return typeof problem.field === 'string' ? `${problem.field}: ${problem.detail}` : problem.detail;
}
