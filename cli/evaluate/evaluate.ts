/** `dateline evaluate`: runs the project's own scorers. The expected events of the demo articles are in `data/gold`. */
import { existsSync, readFileSync } from 'node:fs';
import { Argument, type Command, Option } from 'commander';
import { badFile, placeOf, type Surroundings, usageError } from '../terminal/exit-codes';
import { READERS } from '../terminal/reader-option';
import { type AblationOptions, evaluateAblation } from './evaluate-ablation';
import { type CorpusReport, evaluateActions } from './evaluate-corpus';
import { type DateOptions, evaluateDates } from './evaluate-dates';
import { evaluateDuplicates } from './evaluate-duplicates';
import { type EventOptions, evaluateEvents, evaluateSeed } from './evaluate-events';
import { answersDirectory, evaluateReaders, type ReaderOptions } from './evaluate-readers';

const NAME_WIDTH = 56;

interface Options extends DateOptions, EventOptions, AblationOptions, ReaderOptions {
  readonly json?: true;
}

const SETS = ['seed', 'dates', 'events', 'ablation', 'actions', 'duplicates'] as const;

/** set → the argument that it needs */
const CORPORA: Readonly<Record<Exclude<(typeof SETS)[number], 'seed'>, string>> = {
  dates: 'a FILE with annotated dates, such as corpus.json',
  events: 'a DIR with annotated articles in DIR/gold and DIR/texts',
  ablation: 'a DIR with annotated articles in DIR/gold and DIR/texts',
  actions: 'a FILE with annotated sentences, such as sentences.jsonl',
  duplicates: 'a FILE with annotated cases, such as data/gold/same-event.json',
};

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
      if (set === 'seed' && files.length > 0) throw usageError('evaluate seed takes no files');
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
  if (name === undefined)
    throw usageError(`evaluate ${set} needs ${CORPORA[set]}. The formats are in the examples of "dateline evaluate --help".`);
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
