/** `dateline ingest`: reads articles into the database, one transaction each. */
import type { Command } from 'commander';
import { EXIT, exitCodeOf } from '@/services/control/exit-codes';
import { extractArticle } from '@/services/ingest/extract-article';
import { readAnyInput } from '@/services/ingest/read-any-input';
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
  dateline ingest articles --publish                show them at once
`;

export function addIngest(program: Command, surroundings: Surroundings): void {
  program
    .command('ingest')
    .description('Reads articles into the database. An article that is stored already is left alone.')
    .argument('<file>', 'FILE, DIR or -')
    .option('--publish', 'publish the events at once instead of holding them for review')
    .option('--published <day>', 'the day of publication, YYYY-MM-DD, when the text does not say it')
    .option('--dry-run', 'read and extract, but store nothing')
    .addHelpText('before', EXAMPLES)
    .action((name: string, options: Options) => ingestFiles(surroundings, name, options));
}

async function ingestFiles(surroundings: Surroundings, name: string, options: Options): Promise<void> {
  const { files } = findFiles(surroundings, name);
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

async function ingestOne(store: Store, file: ArticleFile, options: Options, total: { created: number; skipped: number }): Promise<string> {
  const input = { text: file.read(), published: options.published ?? null, format: file.format, publish: options.publish === true };
  const { articleId, created, events, inferred } = await store.run('ingest', input);
  if (!created) {
    total.skipped += 1;
    return `stored already as article ${articleId}`;
  }
  total.created += 1;
  const found = inferred.length > 0 ? `; found in the text: ${inferred.join(', ')}` : '';
  return `article ${articleId}, ${events.created} events created, ${events.joined} joined to known ones${found}`;
}

async function describeArticle(file: ArticleFile, published: string | undefined): Promise<string> {
  const { article } = await readAnyInput({ text: file.read(), published: published ?? null, format: file.format });
  const { events } = extractArticle({ ...article, url: article.url ?? undefined });
  return `"${article.title}", published ${article.published}, ${events.length} events; nothing was stored`;
}

const withoutName = (file: ArticleFile, error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(`${file.name}: `, '');
