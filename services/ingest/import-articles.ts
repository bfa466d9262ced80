/** The job kind that imports articles. It fetches the URL, reads the text, asks a person if needed, and stores the article. */
import type { Database } from '@/db/database';
import { FACT_NAMES, type Fact, type FactName, isCertain, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError, isDatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { answerOf, type Fetched, fetchPage } from '../fetch/fetch-safely';
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
  urlOfCopy,
} from './article-item';
import { finishArticle } from './finish-article';
import { ingestRead, isStored } from './ingest-article';

/**
 * Combines the facts of the page and the feed entry. `isOwnText`: the text came in the feed, whose facts then win. The source is the
 * subscription’s.
 */
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

/** The content of an import item: its input, its bytes (saved after a fetch), and the prepared article. */
interface ReceivedItem {
  readonly input: ArticleItemInput;
  readonly bytes: Uint8Array;
  readonly prepared: PreparedArticle;
}

type GetPage = typeof fetchPage;

/** Throws a typed error that names the field if the content cannot be fetched or is not an article. */
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

/** Fetches a page. Turns temporary failures into `unavailable`, so that the item is tried again. */
async function pageOf(url: string, { createdBy }: ItemAtWork, getPage: GetPage): Promise<Fetched> {
  try {
    return await getPage(url, { userId: createdBy });
  } catch (error) {
    throw isDatelineError(error) && answerOf(error).passing
      ? new DatelineError('unavailable', error.message, error.field, error.details)
      : error;
  }
}

/** minimum share of the feed's text length that the page must have; less is a teaser or a sign-in notice */
const ENOUGH = 0.6;

/** Reads the page of an entry. Uses the text of the feed if the page fails, is not an article, or is much shorter. */
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
    // if this text cannot be read either, the next try fetches the page again
    const prepared = await read(item, input, text);
    await item.keep(db, { bytes: text, input });
    return { input, bytes: text, prepared };
  }
}

const lettersOf = ({ read: { body } }: PreparedArticle): number => body.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Treats unreadable content as missing; rethrows `unavailable` and unexpected errors. */
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
  readonly fetchPage: GetPage;
  /** the engine with the actors of the database by default */
  readonly extract: Extractor;
}

/** Only tests replace the tools. */
export const importArticles =
  (tools: Partial<ImportTools> = {}): JobKind =>
  async (db, item) => {
    const { input, bytes, prepared } = await receiveItem(db, item, tools.fetchPage ?? fetchPage);
    const { length } = prepared.read.body;
    if (input.entry && length > MOST_OF_ENTRY) return item.skip(db, tooLong(length));
    const { confirm, hold, changes } = articleOptions.parse(item.options);
    if (changes && !input.confirmed && (await isStored(db, prepared.read.body)))
      return item.skip(db, 'The feed entry changed, but the text of the article did not.');
    if (!input.confirmed && (confirm || !prepared.certain)) return item.ask(db, { ...prepared });
    const original = { name: item.name, mediaType: input.mediaType, url: urlOfCopy(input, prepared), bytes };
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
  };

const tooLong = (length: number): string =>
  `The entry has ${numberWords(length)} characters. The limit for feeds is ${numberWords(MOST_OF_ENTRY)}. Paste the part you need.`;
