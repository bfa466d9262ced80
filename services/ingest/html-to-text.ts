/** Web pages as they are saved or pasted → the plain text of their article, read in a thread of its own that cannot take the server along. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { badData, DatelineError } from '@/domain/errors';

/** a long page of a newspaper has a tenth of this */
export const MAX_HTML_CHARACTERS = 5_000_000;
const TIME_LIMIT_MS = 5_000;
const MEMORY_LIMIT_MB = 256;
/** what is shorter is a notice or a menu, not an article */
const MIN_ARTICLE = 120;

/** What a page says about its article; null where it says nothing. */
export interface PageArticle {
  readonly title: string | null;
  readonly source: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly body: string;
}

const START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--|<!doctype\s+html|<(?:html|head|body|div|p|article|section|main|meta|script|table|span)[\s>])/i;
const CLOSING = /<\/(?:p|div|article|section|body|html|span|h[1-6]|li|td)\s*>/gi;

/** True for the source of a web page; text that merely shows a tag or two is text. */
export const looksLikeHtml = (text: string): boolean =>
  START.test(text.slice(0, 2_000)) || (text.slice(0, 50_000).match(CLOSING)?.length ?? 0) >= 5;

/** Throws bad data when there is no article in the page, or when reading it takes too much time or memory. */
export async function htmlToText(html: string, timeLimitMs = TIME_LIMIT_MS): Promise<PageArticle> {
  if (html.length > MAX_HTML_CHARACTERS)
    throw new DatelineError('too-large', `The page has ${html.length} characters; at most ${MAX_HTML_CHARACTERS} are read.`, 'text');
  const page = await readInThread(html, timeLimitMs);
  if (!page || page.body.trim().length < MIN_ARTICLE)
    throw badData('No article was found in this web page. Paste its text instead.', 'text');
  return { ...page, published: dayOf(page.published), language: page.language?.split(/[-_]/, 1)[0]?.toLowerCase() || null };
}

function readInThread(html: string, timeLimitMs: number): Promise<PageArticle | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/*turbopackIgnore: true*/ workerFile(), {
      workerData: { html },
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    const refuse = (why: string) => reject(badData(`This web page cannot be read: ${why}. Paste the text of the article instead.`, 'text'));
    const timer = setTimeout(() => {
      refuse('it takes too long');
      void worker.terminate();
    }, timeLimitMs);
    worker.once('message', (page: PageArticle | null) => resolve(page));
    worker.once('error', (error: Error & { code?: string }) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it needs too much memory' : 'its markup is too deep or broken'),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse('nothing came of it');
    });
  });
}

/** Beside the sources when it runs from them, under the working directory when it runs bundled. */
function workerFile(): string {
  const name = path.join('workers', 'parse-html.mjs');
  const here = path.join(/*turbopackIgnore: true*/ path.dirname(fileURLToPath(import.meta.url)), '..', '..', name);
  return existsSync(/*turbopackIgnore: true*/ here) ? here : path.join(/*turbopackIgnore: true*/ process.cwd(), name);
}

/** The day of an ISO time as the page writes it, whatever its zone. */
function dayOf(time: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time?.trim() ?? '')?.[0];
  return day ?? null;
}
