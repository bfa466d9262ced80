/** `dateline evaluate`: runs the project's own scorers. The expected events of the demo articles are in `data/gold`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import { extractArticle } from '@/services/ingest/extract-article';
import { readInput } from '@/services/ingest/read-input';
import { badFile, placeOf, type Surroundings, usageError } from '../terminal/exit-codes';
import { eventJson } from '../terminal/json';
import { READERS } from '../terminal/reader-option';
import { type AblationOptions, evaluateAblation } from './evaluate-ablation';
import { type CorpusReport, evaluateActions, percent } from './evaluate-corpus';
import { type DateOptions, evaluateDates } from './evaluate-dates';
import { evaluateDuplicates } from './evaluate-duplicates';
import { type EventOptions, evaluateEvents } from './evaluate-events';
import { answersDirectory, evaluateReaders, type ReaderOptions } from './evaluate-readers';
import { type EventArticle, type ExpectedEvent, scoreEvents } from './score-events';

const NAME_WIDTH = 56;
const DATA = path.resolve(import.meta.dirname, '../../data');

interface GoldEvent extends Pick<ExpectedEvent, 'date' | 'status' | 'actors' | 'themes'>, Partial<Pick<ExpectedEvent, 'optional'>> {
  readonly quote: string;
  readonly dateAlt?: readonly string[];
  readonly statusAlt?: readonly string[];
  readonly actorsOptional?: readonly string[];
}

interface GoldArticle {
  readonly doc: string;
  readonly events: readonly GoldEvent[];
}

interface Options extends DateOptions, EventOptions, AblationOptions, ReaderOptions {
  readonly json?: true;
}

const SETS = ['seed', 'dates', 'events', 'ablation', 'actions', 'duplicates'] as const;

const EXAMPLES = `Examples:
  dateline evaluate seed                            the demo articles
  dateline evaluate dates corpus.json               [{doc, dct, text, timex: [{start, end, type, value}]}]
  dateline evaluate dates corpus.json --kinds       scores for weekdays, months, durations …
  dateline evaluate dates corpus.json --errors      every error with its context
  dateline evaluate dates corpus.json --without '^now$'   without a kind that the corpus annotates inconsistently
  dateline evaluate events DIR --explain            DIR/gold/NAME.json of {events: [{quote, date, status, actors, theme, salience}]}, DIR/texts/NAME.md
  dateline evaluate events DIR --reader both --answers ANSWERS --folds   with recorded answers of a model, ANSWERS/NAME.json
  dateline evaluate ablation DIR DIR --group dates  the effect of each step, measured without it
  dateline evaluate actions sentences.jsonl         {text, event}, one sentence per line
  dateline evaluate duplicates data/gold/same-event.json   {cases: [{name, articles: [[published, text]], events: [{words: []}]}]}
`;

export function addEvaluate(program: Command, surroundings: Surroundings): void {
  program
    .command('evaluate')
    .description('Measures extraction against annotations of the demo articles or of your own corpus.')
    .addArgument(new Argument('<set>', 'what to measure').choices(SETS))
    .argument('[files...]', 'annotated corpus (one or more for ablation and duplicates, and for events with --answers)')
    .option('--kinds', 'dates: add the scores for each kind of expression')
    .option('--errors', 'dates, duplicates: add every error')
    .option('--without <pattern>', 'dates: skip expressions that match this regular expression', pattern)
    .option('--explain', 'events: show where each missed event was lost, and which rules found each extra event')
    .addOption(new Option('--reader <reader>', 'events: which reader to use (default: engine)').choices(READERS))
    .option('--answers <directory>', 'events: recorded answers of a language model, for --reader')
    .option('--folds', 'events: score each article with weights trained without that article')
    .option('--group <prefix>', 'ablation: only steps whose ID begins with this prefix')
    .option('--only <names>', 'events, ablation: only these articles, separated by commas', names)
    .option('--skip <names>', 'events, ablation: skip these articles, separated by commas', names)
    .option('--json', 'print JSON')
    .addHelpText('before', EXAMPLES)
    .action((set: (typeof SETS)[number], files: readonly string[], options: Options) => {
      if (set !== 'dates' && (options.kinds || options.without)) throw usageError('--kinds and --without work only with "evaluate dates"');
      if (set !== 'dates' && set !== 'duplicates' && options.errors)
        throw usageError('--errors works only with "evaluate dates" and "evaluate duplicates"');
      if (set !== 'events' && options.explain) throw usageError('--explain works only with "evaluate events"');
      if (set !== 'events' && (options.reader || options.answers || options.folds))
        throw usageError('--reader, --answers and --folds work only with "evaluate events"');
      if (options.explain && options.answers) throw usageError('--explain does not work with --answers');
      if (set !== 'events' && set !== 'ablation' && (options.only || options.skip))
        throw usageError('--only and --skip work only with "evaluate events" and "evaluate ablation"');
      if (set !== 'ablation' && options.group) throw usageError('--group works only with "evaluate ablation"');
      if (set !== 'ablation' && set !== 'duplicates' && options.answers === undefined && files.length > 1)
        throw usageError(`evaluate ${set} takes only one corpus`);
      const { score, lines, details } = set === 'seed' ? evaluateSeed() : evaluateFiles(surroundings, set, files, options);
      if (options.json) return void process.stdout.write(`${JSON.stringify(score)}\n`);
      for (const [name, value] of lines) process.stdout.write(`${name.padEnd(NAME_WIDTH)}${value}\n`);
      if (details !== undefined) process.stdout.write(`\n${details}\n`);
    });
}

function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'iu');
  } catch {
    throw usageError(`--without: "${source}" is not a regular expression`);
  }
}

const names = (list: string): readonly string[] => list.split(',').map((name) => name.trim());

function evaluateFiles(
  surroundings: Surroundings,
  set: Exclude<(typeof SETS)[number], 'seed'>,
  files: readonly string[],
  options: Options,
): CorpusReport {
  const [name] = files;
  if (name === undefined) throw usageError(`evaluate ${set} needs a ${set === 'events' || set === 'ablation' ? 'DIR' : 'FILE'}`);
  const corpora = files.map((one) => ({ name: one, place: placeOf(surroundings, one) }));
  if (set === 'ablation') return evaluateAblation(corpora, options);
  const place = placeOf(surroundings, name);
  if (set === 'events') {
    const answers = answersDirectory(options);
    return answers === null ? evaluateEvents(name, place, options) : evaluateReaders(corpora, placeOf(surroundings, answers), options);
  }
  const missing = corpora.find((one) => !existsSync(one.place));
  if (missing) throw badFile(`${missing.name}: the file does not exist. Check the path.`);
  if (set === 'duplicates') return evaluateDuplicates(corpora, options);
  const text = readFileSync(place, 'utf8');
  return set === 'dates' ? evaluateDates(name, text, options) : evaluateActions(name, text);
}

function evaluateSeed(): CorpusReport {
  const gold = JSON.parse(readFileSync(path.join(DATA, 'gold/briefs.json'), 'utf8')) as readonly GoldArticle[];
  let astray = 0;
  const articles = gold.map(({ doc, events }): EventArticle => {
    const text = readFileSync(path.join(DATA, 'articles', `${doc}.md`), 'utf8');
    const { article } = readInput({ text, format: 'markdown' });
    const extraction = extractArticle({ ...article, url: article.url ?? undefined });
    const found = extraction.events.map((event) => eventJson(event, false)).filter((event) => event.evidence !== null);
    astray += found.filter(({ evidence }) => evidence && article.body.slice(evidence.start, evidence.end) !== evidence.quote).length;
    return {
      doc,
      expected: events.map((event) => expectedEvent(doc, article.body, event)),
      found: found.map((event) => ({ ...event, evidence: event.evidence ?? { start: 0, end: 0 } })),
    };
  });
  const score = { ...scoreEvents(articles), articles: articles.length, astray };
  return {
    score,
    lines: [
      ['articles', String(score.articles)],
      ['events expected / found / matched', `${score.expected} / ${score.found} / ${score.paired}`],
      ['precision / recall / F1', `${percent(score.precision)} / ${percent(score.recall)} / ${percent(score.f1)}`],
      ['correct date', percent(score.date)],
      ['correct status', percent(score.status)],
      ['actors, F1', percent(score.actors)],
      ['shared themes', percent(score.themes)],
      ['quotes not at their offsets', String(astray)],
    ],
  };
}

function expectedEvent(doc: string, body: string, event: GoldEvent): ExpectedEvent {
  const start = body.indexOf(event.quote);
  if (start < 0) throw new CommandError(EXIT.badData, `${doc}: the quote "${event.quote}" is not in the article`);
  return {
    evidence: { start, end: start + event.quote.length },
    date: event.date,
    dateAlternatives: event.dateAlt ?? [],
    status: event.status,
    statusAlternatives: event.statusAlt ?? [],
    actors: event.actors,
    optionalActors: event.actorsOptional ?? [],
    themes: event.themes,
    optional: event.optional ?? false,
  };
}
