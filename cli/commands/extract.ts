/** `dateline extract`: extracts events from articles, without a database. */
import { type Command, Option } from 'commander';
import { numberWords } from '@/domain/text/counted';
import { shortText } from '@/domain/text/cut-text';
import { type Article, annotateTimexes, type Extraction } from '@/engine/index';
import { EXIT, exitCodeOf } from '@/services/control/exit-codes';
import { type Cell, csvLines } from '@/services/export/csv';
import { extractArticle } from '@/services/ingest/extract-article';
import { readAnyInput } from '@/services/ingest/read-input';
import { looksLikeHtml, splitFrontMatter } from '@/services/reading/recognize-text';
import { askArticle } from '@/services/second-reader/client/ask-article';
import { failureKind, failureNow } from '@/services/second-reader/client/model-failure';
import { readTogether } from '@/services/second-reader/read-together';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import { type Surroundings, usageError } from '../terminal/exit-codes';
import { type EventJson, eventJson, extractionJson } from '../terminal/json';
import { outputDirectory } from '../terminal/output-directory';
import { showProgress } from '../terminal/progress';
import { type ArticleFile, findFiles } from '../terminal/read-files';
import { endpointForCommand, type Reader, readerOption } from '../terminal/reader-option';
import { eventTimeml } from '../terminal/timeml';
import { undatedDay } from '../terminal/undated-day';

/** number of characters printed of each removed line */
const SHOWN = 60;

const FORMATS = ['table', 'json', 'csv', 'timeml'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS: Readonly<Record<Format, string>> = { table: 'txt', json: 'json', csv: 'csv', timeml: 'tml' };

interface Options {
  readonly published?: string;
  readonly format: Format;
  readonly out?: string;
  readonly explain?: true;
  readonly reader: Reader;
}

interface Read {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly hasFrontMatter: boolean;
}

const EXAMPLES = `Examples:
  dateline extract article.md
  dateline extract page.txt --format json --explain
  dateline extract articles --format json --out events
  MODEL_URL=http://127.0.0.1:11434/v1 MODEL_NAME=llama3.1 dateline extract article.md --reader both
  dateline extract - --published 2024-01-09 < page.txt
`;

export function addExtract(program: Command, surroundings: Surroundings): void {
  program
    .command('extract')
    .description('Extracts dated events from a file, the files in a directory, or standard input (-).')
    .argument('<file>', 'FILE, DIR or - (standard input)')
    .option('--published <day>', 'publication date (YYYY-MM-DD) if the text has none')
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('table'))
    .option('--out <dir>', 'write one file per article to this directory')
    .option('--explain', 'add the reasons for every decision')
    .addOption(readerOption())
    .addHelpText('before', EXAMPLES)
    .action((name: string, options: Options) => extractFiles(surroundings, name, options));
}

/** Stops after the first file if the endpoint rejects the key, because every file would fail. */
async function extractFiles(surroundings: Surroundings, name: string, options: Options): Promise<void> {
  const { files, isDirectory } = findFiles(surroundings, name);
  if (isDirectory && options.format === 'timeml' && !options.out) throw usageError('TimeML for a directory requires --out DIR');
  const out = options.out === undefined ? null : outputDirectory(surroundings, options.out);
  if (options.format === 'csv' && out === null) process.stdout.write(csvHeading());
  const progress = showProgress(files.length);
  for (const file of files) {
    try {
      const read = await readArticle(surroundings, file, options);
      const text = print(file, read, options, isDirectory);
      if (out === null) process.stdout.write(text);
      else out.write(file.stem, ENDINGS[options.format], options.format === 'csv' ? csvHeading() + text : text);
    } catch (error) {
      if (!isDirectory) throw named(file, error);
      progress.clear();
      console.error(`dateline: ${named(file, error).message}`);
      surroundings.exitCode = Math.max(surroundings.exitCode, exitCodeOf(error), EXIT.failure);
    }
    progress.advance();
    if (surroundings.exitCode === EXIT.configuration) break;
  }
  progress.clear();
}

/** Returns the same error with the file name before its message. */
function named(file: Pick<ArticleFile, 'name'>, error: unknown): Error & { readonly exitCode: number } {
  const message = error instanceof Error ? error.message : String(error);
  const text = message.startsWith(file.name) ? message : `${file.name}: ${message}`;
  return Object.assign(new Error(text, { cause: error }), { exitCode: exitCodeOf(error) });
}

/** Reads and extracts an article; prints its warnings to stderr. */
async function readArticle(surroundings: Surroundings, file: ArticleFile, { published, reader }: Options): Promise<Read> {
  const text = file.read();
  const { article, original, inferred, leftOut } = await readAnyInput({ text, published: await undatedDay({ text }, published ?? null) });
  const hasFrontMatter = !looksLikeHtml(original) && splitFrontMatter(original).frontMatter !== null;
  if (inferred.length > 0)
    console.error(`${file.name}: found in the text: ${inferred.map((fact) => `${fact} (${factOf(article, fact)})`).join(', ')}`);
  if (leftOut.length > 0)
    console.error(`${file.name}: removed from the text: ${leftOut.map((line) => `“${shortText(line, SHOWN)}”`).join(', ')}`);
  const normalized: Article = { ...article, url: article.url ?? undefined };
  const extraction = reader === 'engine' ? extractArticle(normalized) : await extractTogether(surroundings, file, normalized, reader);
  return { article: normalized, extraction, hasFrontMatter };
}

/** If the model fails, both readers are the engine alone, with a message and an exit code. */
async function extractTogether(
  surroundings: Surroundings,
  { name }: ArticleFile,
  article: Article,
  reader: 'model' | 'both',
): Promise<Extraction> {
  const endpoint = endpointForCommand();
  try {
    const answers = await askArticle(endpoint, article);
    console.error(`${name}: ${endpoint.model} used ${numberWords(answers.promptTokens + answers.completionTokens)} tokens`);
    return readTogether(article, indexOfFiles(), answers, reader);
  } catch (error) {
    const failed = failureNow(error, 'the second reader did not read the article');
    if (reader === 'model' || failureKind(error) === null) throw failed;
    console.error(`dateline: ${named({ name }, failed).message} The output contains the engine’s events.`);
    surroundings.exitCode = Math.max(surroundings.exitCode, exitCodeOf(error));
    return extractArticle(article);
  }
}

const factOf = (article: object, fact: string): string => String(new Map(Object.entries(article)).get(fact) ?? '');

function print(file: ArticleFile, { article, extraction, hasFrontMatter }: Read, options: Options, many: boolean): string {
  const explain = options.explain === true;
  const events = extraction.events.map((event) => eventJson(event, explain));
  switch (options.format) {
    case 'json': {
      const result = extractionJson(article, extraction, { withBody: !hasFrontMatter, explain });
      // with several files, print one JSON object per line, each with its file name
      if (many && !options.out) return `${JSON.stringify({ file: file.name, ...result })}\n`;
      return `${JSON.stringify(result, null, 2)}\n`;
    }
    case 'csv':
      return events.map((event) => csvRow(file.name, event)).join('');
    case 'timeml':
      return eventTimeml(file.stem, article, extraction, annotateTimexes(extraction.timexes, article.body, article.published));
    case 'table':
      return `${many ? `${file.name}\n` : ''}${article.title} (${article.source ?? 'source unknown'}, ${article.published})\n\n${tableRows(events)}\n`;
  }
}

const DATE = 22;
const STATUS = 13;
const INDENT = ' '.repeat(DATE + STATUS);

function tableRows(events: readonly EventJson[]): string {
  if (events.length === 0) return 'No dated events.\n';
  return events.map(tableRow).join('\n');
}

function tableRow(event: EventJson): string {
  const lines = [`${event.date.padEnd(DATE)}${status(event).padEnd(STATUS)}${event.title}`];
  const about = [event.actors.join(', '), event.themes.join(', '), event.place ?? ''].filter(Boolean).join(' · ');
  if (about) lines.push(`${INDENT}${about}`);
  if (event.evidence) lines.push(`${INDENT}"${oneLine(event.evidence.quote)}" [${event.evidence.start}–${event.evidence.end}]`);
  for (const { rule, note } of event.trace ?? []) lines.push(`${INDENT}  ${rule}: ${note}`);
  return `${lines.join('\n')}\n`;
}

const status = (event: EventJson): string => (event.polarity === 'negated' ? `not ${event.status}` : event.status);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const COLUMNS = [
  ...(['title', 'date', 'earliest', 'latest', 'precision', 'qualifier', 'dateText', 'dateBasis', 'status', 'polarity', 'outcome'] as const),
  ...(['actors', 'organs', 'themes', 'action', 'place', 'salience', 'start', 'end', 'quote', 'confidence'] as const),
];

/** The CSV output of `extract`: one row per event, safe to open in a spreadsheet. */
const csvHeading = (): string => row(['file', ...COLUMNS]);

function csvRow(file: string, event: EventJson): string {
  const values = { start: null, end: null, quote: null, ...event, ...event.evidence };
  return row([file, ...COLUMNS.map((name) => values[name]).map((value) => (typeof value === 'object' ? value?.join('; ') : value))]);
}

const row = (cells: readonly (Cell | undefined)[]): string => csvLines([cells.map((cell) => cell ?? null)]);
