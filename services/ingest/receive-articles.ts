/** Creates import jobs for articles from pasted text, files or URLs. */
import type { Database } from '@/db/database';
import type { FactName, Recognized } from '@/domain/desk/recognized';
import { badData } from '@/domain/errors';
import { cutText, typedLine } from '@/domain/text/cut-text';
import { checkPageAddress } from '../fetch/fetch-safely';
import { addItems, createJob, type NewItem, type OnEntered } from '../jobs/create-job';
import { complete, recognizePaste } from '../reading/complete-facts';
import { recognizeBytes } from '../reading/recognize-bytes';
import { recognizePage } from '../reading/recognize-page';
import { looksLikeHtml } from '../reading/recognize-text';
import { type Caller, writeAudit } from '../timeline/facts/write';
import { ARTICLES, type ArticleItemInput, type PreparedArticle, prepare } from './article-item';
import { checkGiven } from './finish-article';
import { checkQuota } from './quota';

const MAX_ADDRESSES = 50;

interface PastedText {
  readonly text: string;
  /** the clipboard content as HTML, if any; empty otherwise */
  readonly rich: string;
  readonly given: Readonly<Partial<Record<FactName, string>>>;
}

/** Reads the text immediately and queues it for confirmation; returns the job ID. Throws a typed error that names the field. */
export async function receiveText(db: Database, { text, rich, given }: PastedText, by: Caller, onEntered?: OnEntered): Promise<number> {
  checkGiven(given);
  const isPiece = rich.trim() !== '';
  const bytes = new TextEncoder().encode(isPiece ? rich : text);
  const read =
    isPiece || (!text.includes('\0') && looksLikeHtml(text))
      ? complete(isPiece ? await recognizePiece(bytes, text, given.url) : await recognizePage(text), {
          url: given.url?.trim() || undefined,
        })
      : recognizePaste(text, given.url);
  const prepared = prepare(read, given);
  const input = { from: 'paste' as const, isPiece, given, mediaType: isPiece ? 'text/html' : 'text/plain' };
  const title = prepared.read.facts.title?.value ?? 'Pasted text';
  return makeJob(db, { title, confirm: true, field: 'text' }, [{ name: title, input, bytes, prepared: { ...prepared } }], by, onEntered);
}

/** The paragraphs of formatted text, with the day that the live preview found in its plain text. */
async function recognizePiece(bytes: Uint8Array, text: string, url: string | undefined): Promise<Recognized> {
  const piece = await recognizeBytes({ bytes, isPiece: true });
  const published = text.trim() === '' ? undefined : recognizePaste(text, url).facts.published;
  return published ? { ...piece, facts: { ...piece.facts, published } } : piece;
}

export interface ReceivedFile {
  readonly name: string;
  /** the media type that the client states */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** `jobId`: the job of earlier files in the same upload. Returns the job ID. */
export async function receiveFiles(
  db: Database,
  { files, confirm, jobId }: { readonly files: readonly ReceivedFile[]; readonly confirm: boolean; readonly jobId: number | null },
  by: Caller,
  onEntered?: OnEntered,
): Promise<number> {
  const [first] = files;
  if (!first) throw badData('Choose at least one file.', 'files');
  const items = files.map(({ name, type, bytes }) => ({ name, bytes, input: { from: 'file' as const, mediaType: typedLine(type, 200) } }));
  const title = files.length === 1 ? first.name : `Files: ${namesOf(files)}`;
  if (jobId === null) return makeJob(db, { title, confirm, field: 'files' }, items, by, onEntered);
  await db.transaction(async (tx) => {
    await checkQuota(tx, by, items, 'files');
    await addItems(tx, jobId, by, items);
    await writeAudit(tx, by, 'jobs.add', ['job', jobId], { after: { items: items.length } });
    await onEntered?.(tx, jobId);
  });
  return jobId;
}

/** Names up to three files. The total is omitted, because more files may follow. */
const namesOf = (files: readonly ReceivedFile[]): string => {
  const names = files.slice(0, 3).map(({ name }) => name);
  return `${names.join(', ')}${files.length > names.length ? ' …' : ''}`;
};

/** Creates a job with one URL per line; the runner fetches them. Throws bad data for the field `addresses` that names the line. */
export async function receiveAddresses(
  db: Database,
  { addresses, confirm }: { readonly addresses: string; readonly confirm: boolean },
  by: Caller,
  onEntered?: OnEntered,
): Promise<number> {
  const lines = [...new Set(addresses.split(/\s+/).filter(Boolean))];
  if (lines.length === 0) throw badData('Enter at least one URL.', 'addresses');
  if (lines.length > MAX_ADDRESSES) throw badData(`Enter at most ${MAX_ADDRESSES} URLs at once.`, 'addresses');
  const urls = lines.map((line) => {
    try {
      return checkPageAddress(line, by);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw badData(lines.length === 1 ? why : `${cutText(line, 100)}: ${why}`, 'addresses');
    }
  });
  const items = urls.map((url) => ({ name: url, input: { from: 'url' as const, url } }));
  const title = urls.length === 1 ? (urls[0] ?? '') : `${urls.length} URLs`;
  return makeJob(db, { title, confirm, field: 'addresses' }, items, by, onEntered);
}

export interface ReadFile {
  readonly name: string;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly input: Partial<ArticleItemInput>;
  readonly prepared: PreparedArticle;
}

/** Queues a file that was already read for confirmation; returns the job ID. */
export const receivePrepared = (db: Database, { title, prepared, ...item }: ReadFile, by: Caller): Promise<number> =>
  makeJob(db, { title, confirm: true, field: 'file' }, [{ ...item, prepared: { ...prepared } }], by);

type ArticleItem = NewItem & { readonly input: Partial<ArticleItemInput> };

const makeJob = (
  db: Database,
  { title, confirm, field }: { readonly title: string; readonly confirm: boolean; readonly field: string },
  items: readonly ArticleItem[],
  by: Caller,
  onEntered?: OnEntered,
): Promise<number> =>
  db.transaction(async (tx) => {
    await checkQuota(tx, by, items, field);
    const id = await createJob(tx, { kind: ARTICLES, title, options: { confirm }, createdBy: by.userId, items });
    await writeAudit(tx, by, 'jobs.create', ['job', id], { after: { kind: ARTICLES, title, items: items.length } });
    await onEntered?.(tx, id);
    return id;
  });
