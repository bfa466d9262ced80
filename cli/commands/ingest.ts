/** `dateline ingest`: reads articles into the database, one transaction each. */
import type { Command } from 'commander';
import { EXIT, exitCodeOf } from '@/services/control/exit-codes';
import { fetchPage } from '@/services/fetch/fetch-page';
import { extractArticle } from '@/services/ingest/extract-article';
import { finishArticle } from '@/services/ingest/finish-article';
import { readAnyInput } from '@/services/ingest/read-any-input';
import { recognizeBytes } from '@/services/recognize/recognize-bytes';
import { openStore, type Store } from '../terminal/open-store';
import { showProgress } from '../terminal/progress';
import { type ArticleFile, findFiles } from '../terminal/read-files';
import type { Surroundings } from '../terminal/surroundings';

interface Options {
  readonly publish?: true;
  readonly dryRun?: true;
  readonly published?: string;
}

const EXAMPLES = `Examples:
  dateline ingest article.md --dry-run              what would be read; nothing is stored
  dateline ingest article.md                        hold the events for review
  dateline ingest articles more.pdf --publish       show them at once
  dateline ingest https://example.org/news/1        fetch an article by its address
`;

export function addIngest(program: Command, surroundings: Surroundings): void {
  program
    .command('ingest')
    .description('Reads articles into the database. An article that is stored already is left alone.')
    .argument('<file...>', 'FILE, DIR, - or the address of an article')
    .option('--publish', 'publish the events at once instead of holding them for review')
    .option('--published <day>', 'the day of publication, YYYY-MM-DD, when the text does not say it')
    .option('--dry-run', 'read and extract, but store nothing')
    .addHelpText('before', EXAMPLES)
    .action((names: string[], options: Options) => ingestAll(surroundings, names, options));
}

async function ingestAll(surroundings: Surroundings, names: readonly string[], options: Options): Promise<void> {
  const files = names.flatMap((name) => sourcesOf(surroundings, name));
  const store = options.dryRun ? null : await openStore();
  const progress = showProgress(files.length);
  const total = { created: 0, skipped: 0, failed: 0 };
  try {
    for (const file of files) {
      try {
        const line = store ? await ingestOne(store, file, options, total) : await describeArticle(file, options.published);
        progress.clear();
        process.stdout.write(`${file.name}: ${line}\n`);
      } catch (error) {
        if (exitCodeOf(error) === EXIT.unavailable) throw error;
        progress.clear();
        total.failed += 1;
        surroundings.exitCode = Math.max(surroundings.exitCode, exitCodeOf(error));
        console.error(`dateline: ${file.name}: ${withoutName(file, error)}`);
      }
      progress.advance();
    }
  } finally {
    progress.clear();
    await store?.close();
  }
  if (store) console.error(`created ${total.created} / skipped ${total.skipped}${total.failed > 0 ? ` / failed ${total.failed}` : ''}`);
}

/** Something with an article in it: a text, or bytes with what is said of them. */
interface Source {
  readonly name: string;
  take(): Promise<Taken>;
}

type Taken =
  | { readonly text: string; readonly format: 'text' | 'markdown' }
  | { readonly bytes: Uint8Array; readonly mediaType: string; readonly url?: string };

function sourcesOf(surroundings: Surroundings, name: string): readonly Source[] {
  if (/^https?:\/\//i.test(name)) return [{ name, take: () => fetchPage(name) }];
  return findFiles(surroundings, name, { pdf: true }).files.map((file) => ({ name: file.name, take: async () => taken(file) }));
}

const taken = (file: ArticleFile): Taken =>
  file.format === 'pdf' ? { bytes: file.bytes(), mediaType: 'application/pdf' } : { text: file.read(), format: file.format };

async function ingestOne(store: Store, source: Source, options: Options, total: { created: number; skipped: number }): Promise<string> {
  const said = { published: options.published ?? null, publish: options.publish === true };
  const { articleId, created, revision, events, inferred } = await send(store, await source.take(), said);
  if (revision?.changed) {
    total.created += 1;
    const { number, verified, moved, orphaned } = revision;
    return `article ${articleId}, revision ${number}: ${verified + moved} sentences found again, ${orphaned} gone, ${events.created} events created`;
  }
  if (!created) {
    total.skipped += 1;
    return `stored already as article ${articleId}`;
  }
  total.created += 1;
  const found = inferred.length > 0 ? `; found in the text: ${inferred.join(', ')}` : '';
  return `article ${articleId}, ${events.created} events created, ${events.joined} joined to known ones${found}`;
}

function send(store: Store, article: Taken, said: { readonly published: string | null; readonly publish: boolean }) {
  if ('text' in article) return store.run('ingest', { ...article, ...said });
  const { bytes, mediaType, url = null } = article;
  return store.run('ingest-bytes', { base64: Buffer.from(bytes).toString('base64'), mediaType, url, ...said });
}

async function describeArticle(source: Source, published: string | undefined): Promise<string> {
  const given = { published: published ?? null };
  const found = await source.take();
  const { article } = 'text' in found ? await readAnyInput({ ...found, ...given }) : finishArticle(await recognizeBytes(found), given);
  const { events } = extractArticle({ ...article, url: article.url ?? undefined });
  return `"${article.title}", published ${article.published}, ${events.length} events; nothing was stored`;
}

const withoutName = (file: Source, error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(`${file.name}: `, '');
