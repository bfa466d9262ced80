/** The kind of job that imports articles: fetch what is an address, read it, ask where a person must look, store it. */
import type { Database } from '@/db/database';
import { FACT_NAMES, type Fact, type FactName, isCertain, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError, isDatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { fetchPage } from '../fetch/fetch-page';
import { answerOf, type Fetched } from '../fetch/fetch-safely';
import type { ItemAtWork, JobKind } from '../jobs/claim-item';
import type { Extractor } from '../reading/extraction';
import { recognizeBytes } from '../reading/recognize-bytes';
import {
  type ArticleItemInput,
  articleInput,
  articleOptions,
  articleReport,
  type FeedEntry,
  MOST_OF_ENTRY,
  type PreparedArticle,
  prepare,
  preparedArticle,
  storeOriginal,
} from './article-item';
import { finishArticle } from './finish-article';
import { ingestRead } from './ingest-article';

/** Combines what the page and the feed entry say. `isOwnText`: the text came in the feed, whose facts then win. The source is the subscription’s. */
function withEntry(read: Recognized, { facts, author, warnings }: FeedEntry, isOwnText: boolean): Recognized {
  const chosen = FACT_NAMES.flatMap((name) => {
    const fact = choose(name, read.facts[name], facts[name], isOwnText);
    return fact ? [[name, fact] as const] : [];
  });
  return {
    ...read,
    facts: Object.fromEntries(chosen),
    note: read.note ?? (author === '' ? null : `By ${author}`),
    warnings: [...read.warnings, ...warnings],
  };
}

function choose(name: FactName, own: Fact | undefined, its: Fact | undefined, isOwnText: boolean): Fact | undefined {
  if (!own || !its) return own ?? its;
  if (name === 'source' || isOwnText) return its;
  if (name === 'published') return isCertain(own) || its.sure === 'guessed' ? own : its;
  return own.sure === 'guessed' ? its : own;
}

/** What an item of an import holds: its bytes, fetched once and kept where it is an address, and what was read out of them. */
interface ReceivedItem {
  readonly input: ArticleItemInput;
  readonly bytes: Uint8Array;
  readonly prepared: PreparedArticle;
}

type GetPage = typeof fetchPage;

/** Throws a typed error that names the field for what does not come, and for what is no article. */
async function receiveItem(db: Database, item: ItemAtWork, getPage: GetPage): Promise<ReceivedItem> {
  const [input, { bytes }] = [articleInput.parse(item.input), item];
  if (bytes && input.page !== undefined) return pageOrText(db, item, { ...input, page: input.page }, bytes, getPage);
  if (bytes) return { input, bytes, prepared: item.prepared ? preparedArticle.parse(item.prepared) : await read(item, input, bytes) };
  if (input.url === undefined && input.entry) throw badData('This feed entry has neither a URL nor text. Skip it.', 'url');
  if (input.from !== 'url' || input.url === undefined) throw badData('The file is empty. Choose another file.', 'text');
  const page = await pageOf(input.url, item, getPage);
  const fetched = { ...input, url: page.url, mediaType: page.mediaType };
  await item.keep(db, { bytes: page.bytes, input: fetched });
  return { input: fetched, bytes: page.bytes, prepared: await read(item, fetched, page.bytes) };
}

/** A site that does not answer may do so later: `unavailable` has the item tried again. */
async function pageOf(url: string, { createdBy }: ItemAtWork, getPage: GetPage): Promise<Fetched> {
  try {
    return await getPage(url, { userId: createdBy });
  } catch (error) {
    throw isDatelineError(error) && answerOf(error).passing
      ? new DatelineError('unavailable', error.message, error.field, error.details)
      : error;
  }
}

/** of the letters of the text that the feed brought, the page has at least so many: less is a teaser, or a note that asks to sign in */
const ENOUGH = 0.6;

/** The page of an entry; where it does not come, holds no article or much less than the feed, the text that the feed brought. */
async function pageOrText(
  db: Database,
  item: ItemAtWork,
  { page, ...rest }: ArticleItemInput & { readonly page: string },
  text: Uint8Array,
  getPage: GetPage,
): Promise<ReceivedItem> {
  const ofFeed = await read(item, rest, text).catch(unlessPassing);
  try {
    const { bytes, url, mediaType } = await pageOf(page, item, getPage);
    const input: ArticleItemInput = { ...rest, from: 'url', isPiece: false, url, mediaType };
    const prepared = await read(item, input, bytes);
    if (ofFeed && lettersOf(prepared) < ENOUGH * lettersOf(ofFeed))
      throw badData('The page has much less text than the feed. Check whether the page requires a subscription.', 'url');
    await item.keep(db, { bytes, input });
    return { input, bytes, prepared };
  } catch (error) {
    if (!isDatelineError(error) || (error.code === 'unavailable' && !item.isLastTry)) throw error;
    const warnings = [...(rest.entry?.warnings ?? []), `This text comes from the feed. ${error.message}`];
    const input = { ...rest, ...(rest.entry ? { entry: { ...rest.entry, warnings } } : {}) };
    // one that cannot be read either is tried from its page again
    const prepared = await read(item, input, text);
    await item.keep(db, { bytes: text, input });
    return { input, bytes: text, prepared };
  }
}

const lettersOf = ({ read: { body } }: PreparedArticle): number => body.replace(/[^\p{L}\p{N}]/gu, '').length;

/** What cannot be read is as good as nothing. */
function unlessPassing(error: unknown): null {
  if (!isDatelineError(error) || error.code === 'unavailable') throw error;
  return null;
}

async function read({ name }: ItemAtWork, input: ArticleItemInput, bytes: Uint8Array): Promise<PreparedArticle> {
  const { from, mediaType, url, isPiece, given, entry } = input;
  const recognized = await recognizeBytes({
    bytes,
    isPiece,
    ...(from === 'file' ? { name } : {}),
    ...(from === 'url' ? { url, mediaType } : {}),
  });
  return prepare(entry ? withEntry(recognized, entry, from === 'feed') : recognized, given);
}

interface ImportTools {
  readonly fetchPage: typeof fetchPage;
  /** the engine with the actors of the database unless given */
  readonly extract: Extractor | undefined;
}

/** The tools are replaced in tests alone. */
export const importArticles = (tools: Partial<ImportTools> = {}): JobKind => ({
  work: (db, item) => importArticle(db, item, { fetchPage: tools.fetchPage ?? fetchPage, extract: tools.extract }),
});

async function importArticle(db: Database, item: ItemAtWork, tools: ImportTools): Promise<void> {
  const { input, bytes, prepared } = await receiveItem(db, item, tools.fetchPage);
  const { length } = prepared.read.body;
  if (input.entry && length > MOST_OF_ENTRY) return item.skip(db, tooLong(length));
  const { confirm, hold } = articleOptions.parse(item.options);
  if (!input.confirmed && (confirm || !prepared.certain)) return item.ask(db, { ...prepared });
  const original = { name: item.name, mediaType: input.mediaType, bytes };
  await ingestRead(
    db,
    () => finishArticle(prepared.read, {}),
    {
      userId: item.createdBy,
      publish: false,
      mayPublish: !hold,
      keepsPublished: !input.confirmed,
      confirmed: input.confirmed,
      async also(tx, report) {
        await storeOriginal(tx, report, original);
        await item.done(tx, articleReport(report, prepared));
      },
    },
    tools.extract,
  );
}

const tooLong = (length: number): string =>
  `The entry has ${numberWords(length)} characters. The limit for feeds is ${numberWords(MOST_OF_ENTRY)}. Paste the part you need.`;
