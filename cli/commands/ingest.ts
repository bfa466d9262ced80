/** `dateline ingest`: stores articles in the database or sends them to a server, one transaction per article. */

import path from 'node:path';
import type { Command } from 'commander';
import { terminalMessage } from '@/db/failures';
import { MAX_FILE_BYTES } from '@/domain/desk/article-form';
import type { ArticleReport } from '@/domain/desk/job-views';
import { rereadingWords } from '@/domain/desk/reextraction';
import { counted } from '@/domain/text/counted';
import { readEnv } from '@/env';
import { EXIT, exitCodeOf } from '@/services/control/exit-codes';
import { fetchPage } from '@/services/fetch/fetch-safely';
import { toldRevision } from '@/services/ingest/add-revision';
import { extractArticle } from '@/services/ingest/extract-article';
import { finishArticle } from '@/services/ingest/finish-article';
import type { IngestReport } from '@/services/ingest/ingest-article';
import { readAnyInput } from '@/services/ingest/read-input';
import { recognizeBytes } from '@/services/reading/recognize-bytes';
import { type Surroundings, usageError } from '../terminal/exit-codes';
import { openStore, type Store } from '../terminal/open-store';
import { showProgress } from '../terminal/progress';
import { type ArticleFile, findFiles } from '../terminal/read-files';
import { type Reader, readerOption } from '../terminal/reader-option';
import { type RemoteServer, remoteServer, sendArticle } from '../terminal/remote-articles';
import { undatedDay } from '../terminal/undated-day';

interface ArticleSource {
  readonly name: string;
  take(): Promise<TakenArticle>;
}

type TakenArticle =
  | { readonly text: string }
  /** `fileName`: names the archived copy of a file */
  | { readonly bytes: Uint8Array; readonly mediaType: string; readonly url?: string; readonly fileName?: string };

const nameOf = ({ fileName, url = '' }: Extract<TakenArticle, { readonly bytes: Uint8Array }>): string => fileName ?? url;

/** Throws a usage error for a missing file. */
function articleSources(surroundings: Surroundings, name: string): readonly ArticleSource[] {
  if (/^https?:\/\//i.test(name)) return [{ name, take: () => fetchPage(name) }];
  return findFiles(surroundings, name, { binary: true }).files.map((file) => ({ name: file.name, take: async () => taken(file) }));
}

function taken(file: ArticleFile): TakenArticle {
  if (file.format === 'text') return { text: file.read() };
  return { bytes: file.bytes(), mediaType: file.format === 'html' ? 'text/html' : '', fileName: path.basename(file.name) };
}

/** Options for both targets of `dateline ingest`: the local database and a remote server. */
interface IntakeOptions {
  /** the publication day for articles that do not state one */
  readonly published: string | null;
  readonly publish: boolean;
}

interface TakenIn extends Pick<IngestReport, 'articleId' | 'created' | 'events' | 'inferred'>, Pick<ArticleReport, 'revision'> {
  readonly model: ModelReading | null;
}

/** What a language model changed, or why it did not read the article. */
type ModelReading = { readonly changes: string } | { readonly failure: string; readonly exitCode: number };

interface ArticleIntake {
  take(article: TakenArticle): Promise<TakenIn>;
  close(): Promise<void>;
}

async function openLocalIntake({ publish, ...options }: IntakeOptions, reader: Reader): Promise<ArticleIntake> {
  const store = await openStore();
  const send = async (article: TakenArticle) => {
    const published = await undatedDay(article, options.published);
    if ('text' in article) return store.run('ingest', { ...article, published, publish });
    const { bytes, mediaType, url = null } = article;
    const base64 = Buffer.from(bytes).toString('base64');
    return store.run('ingest-bytes', { name: nameOf(article), base64, mediaType, url, published, publish });
  };
  return {
    async take(article) {
      const { revision, ...report } = await send(article);
      const isNew = report.created || revision !== null;
      const model = reader !== 'engine' && isNew ? await readWithModel(store, report.articleId) : null;
      return { ...report, revision: toldRevision(revision), model };
    },
    close: () => store.close(),
  };
}

/** If the model fails, the article is stored anyway. */
async function readWithModel(store: Store, article: number): Promise<ModelReading> {
  try {
    return { changes: rereadingWords(await store.run('read-with-model', { article })) };
  } catch (error) {
    return { failure: terminalMessage(error), exitCode: exitCodeOf(error) };
  }
}

/** Extracts the text of binary files locally, and sends it with the file, which the server keeps as an archived copy. */
function openRemoteIntake(server: RemoteServer, { publish, ...options }: IntakeOptions): ArticleIntake {
  const read = async (article: TakenArticle) => {
    const published = await undatedDay(article, options.published);
    if ('text' in article) return { ...article, ...(published === null ? {} : { published }) };
    const { body, title, source, url, ...rest } = finishArticle(await recognizeBytes(article), { published }).article;
    const { published: day, language } = rest;
    const original = { name: nameOf(article), mediaType: article.mediaType, base64: Buffer.from(article.bytes).toString('base64') };
    const fits = original.base64.length + body.length < MAX_FILE_BYTES;
    if (!fits) console.error(`dateline: ${original.name}: the file is too large for an archived copy. Dateline sends only the text.`);
    const file = fits ? { original } : {};
    return { text: body, title, source, ...(url === null ? {} : { url }), published: day, language, ...file };
  };
  return {
    async take(taken) {
      const { article, ...report } = await sendArticle(server, { ...(await read(taken)), publish });
      return { articleId: article, ...report, model: null };
    },
    close: async () => undefined,
  };
}

interface Options {
  readonly publish?: true;
  readonly dryRun?: true;
  readonly published?: string;
  readonly server?: string;
  readonly token?: string;
  readonly reader: Reader;
}

const EXAMPLES = `Examples:
  dateline ingest article.md --dry-run              show what would be extracted without saving it
  dateline ingest article.md                        save the article (its events wait for review)
  dateline ingest articles more.pdf --publish       publish the events immediately
  dateline ingest https://example.org/news/1        fetch an article by its URL
  dateline ingest articles --server https://dateline.example.org --token dateline_…
`;

export function addIngest(program: Command, surroundings: Surroundings): void {
  program
    .command('ingest')
    .description('Adds articles to the database and extracts their events. Existing articles are not changed.')
    .argument('<file...>', 'FILE, DIR, - (standard input) or article URL')
    .option('--publish', 'publish the events immediately, without review')
    .option('--published <day>', 'publication date (YYYY-MM-DD) if the text has none')
    .option('--server <url>', 'send the articles to this server')
    .option('--token <token>', 'API token (default: $DATELINE_TOKEN)')
    .option('--dry-run', 'extract without saving anything')
    .addOption(readerOption())
    .addHelpText('before', EXAMPLES)
    .action((names: string[], options: Options) => ingestAll(surroundings, names, options));
}

/** Stops after the first article if the endpoint rejects the key, because every article would fail. */
async function ingestAll(surroundings: Surroundings, names: readonly string[], options: Options): Promise<void> {
  const sources = names.flatMap((name) => articleSources(surroundings, name));
  const intake = options.dryRun ? null : await openIntake(options);
  const progress = showProgress(sources.length);
  const total = { created: 0, skipped: 0, failed: 0 };
  try {
    for (const source of sources) {
      try {
        const line = intake ? await ingestOne(surroundings, intake, source, total) : await describeArticle(source, options.published);
        progress.clear();
        process.stdout.write(`${source.name}: ${line}\n`);
      } catch (error) {
        if (exitCodeOf(error) === EXIT.unavailable) throw error;
        progress.clear();
        total.failed += 1;
        surroundings.exitCode = Math.max(surroundings.exitCode, exitCodeOf(error));
        console.error(`dateline: ${source.name}: ${withoutName(source, error)}`);
      }
      progress.advance();
      if (surroundings.exitCode === EXIT.configuration) break;
    }
  } finally {
    progress.clear();
    await intake?.close();
  }
  if (intake && total.failed > 0) surroundings.exitCode = Math.max(surroundings.exitCode, EXIT.failure);
  if (intake) console.error(`created ${total.created} / skipped ${total.skipped}${total.failed > 0 ? ` / failed ${total.failed}` : ''}`);
}

async function openIntake({ published, publish, server, token, reader }: Options): Promise<ArticleIntake> {
  const options: IntakeOptions = { published: published ?? null, publish: publish === true };
  if (server === undefined) return openLocalIntake(options, reader);
  if (reader !== 'engine')
    throw usageError('--reader does not work with --server. Remove --reader. The server’s settings determine the reader');
  return openRemoteIntake(remoteServer(server, token ?? readEnv().apiToken), options);
}

async function ingestOne(
  surroundings: Surroundings,
  intake: ArticleIntake,
  source: ArticleSource,
  total: { created: number; skipped: number; failed: number },
): Promise<string> {
  const { articleId, created, revision, events, inferred, model } = await intake.take(await source.take());
  if (model && 'failure' in model) {
    total.failed += 1;
    surroundings.exitCode = Math.max(surroundings.exitCode, model.exitCode);
    console.error(`dateline: ${source.name}: ${model.failure}`);
  }
  const byModel = model && 'changes' in model ? `; language model: ${model.changes}` : '';
  if (revision) {
    total.created += 1;
    const { number, found, orphaned } = revision;
    return `article ${articleId}, revision ${number}: ${counted(found, 'quote')} kept, ${orphaned} missing, ${counted(events.created, 'new event')}${byModel}`;
  }
  if (!created) {
    total.skipped += 1;
    return `already saved as article ${articleId}`;
  }
  total.created += 1;
  const found = inferred.length > 0 ? `; found in the text: ${inferred.join(', ')}` : '';
  return `article ${articleId}, ${counted(events.created, 'new event')}, ${events.joined} merged with existing ones${found}${byModel}`;
}

async function describeArticle(source: ArticleSource, published: string | undefined): Promise<string> {
  const found = await source.take();
  const given = { published: await undatedDay(found, published ?? null) };
  const { article } = 'text' in found ? await readAnyInput({ ...found, ...given }) : finishArticle(await recognizeBytes(found), given);
  const { events } = extractArticle({ ...article, url: article.url ?? undefined });
  return `"${article.title}", published ${article.published}, ${counted(events.length, 'event')}; nothing was saved`;
}

const withoutName = ({ name }: ArticleSource, error: unknown): string => terminalMessage(error).replace(`${name}: `, '');
