/** `dateline evaluate events DIR --reader …`: evaluates the engine, a language model's recorded answers, or both, on annotated articles. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '@/engine/index';
import { linearScorer, type PackedModel, unpackedModel } from '@/engine/scoring/linear-model';
import { type AnswerEvent, readAnswer } from '@/services/second-reader/answer';
import { articleReading } from '@/services/second-reader/article-reading';
import { combineReaders, FAINTEST } from '@/services/second-reader/combine-readers';
import { dateChooser, READER_WEIGHTS, type ReaderWeights } from '@/services/second-reader/learned';
import { type ModelCandidate, verifyAnswer } from '@/services/second-reader/verify-answer';
import { indexOfFiles } from '@/services/vocabulary/extraction-vocabulary';
import { badFile, usageError } from '../terminal/exit-codes';
import type { Reader } from '../terminal/reader-option';
import { compareScores, type Difference } from './compare-scores';
import { type Corpus, type CorpusReport, percent, type ReportLine } from './evaluate-corpus';
import { type EventOptions, foundEvent, type GoldArticle, readGold, scoreLines, withEvents } from './evaluate-events';
import { type AnnotatedArticle, scoreAnnotated } from './score-annotated';

export interface ReaderOptions extends Pick<EventOptions, 'only' | 'skip'> {
  readonly reader?: Reader;
  /** a directory of recorded answers, as NAME.json */
  readonly answers?: string;
  /** read every article with weights trained without it */
  readonly folds?: true;
}

interface Trained {
  readonly scorer: PackedModel | null;
  readonly readers: ReaderWeights;
}

/** Written by `npm run train:readers`. */
const FOLDS = path.resolve(import.meta.dirname, '../../services/second-reader/folds.json');
type Fold = Trained & { readonly docs: readonly string[] };
const ALL: Trained = { scorer: null, readers: READER_WEIGHTS };

/** Each reader's reading of one article; `stated`: the unprocessed answer, without quotations that are not found. */
type Readings = Readonly<Record<Reader | 'stated' | 'union', AnnotatedArticle>>;

export function evaluateReaders(directories: readonly Corpus[], answers: string, options: ReaderOptions): CorpusReport {
  if (!existsSync(answers)) throw badFile(`${options.answers}: the directory does not exist. Check --answers.`);
  const gold = directories.flatMap(({ name, place }) => readGold(name, place, options));
  const answered = gold.filter(({ doc }) => existsSync(answerFile(answers, doc)));
  if (answered.length === 0) throw badFile(`${options.answers}: there are no answers for these articles. Check --answers.`);
  const folds = options.folds ? (JSON.parse(readFileSync(FOLDS, 'utf8')) as { readonly folds: readonly Fold[] }).folds : [];
  const readings = answered.map((one) => read(one, answers, folds.find(({ docs }) => docs.includes(one.doc)) ?? ALL));
  const readBy = (reader: keyof Readings): readonly AnnotatedArticle[] => readings.map((one) => one[reader]);
  const { reader = 'engine' } = options;
  const [all, core] = [scoreAnnotated(readBy(reader)), scoreAnnotated(readBy(reader), true)];
  const [engine, stated] = [scoreAnnotated(readBy('engine')), scoreAnnotated(readBy('stated'))];
  const better = engine.events.f1 > stated.events.f1 ? 'engine' : 'stated';
  const difference = reader === 'both' ? compareScores(readBy('both'), readBy(better)) : undefined;
  return {
    score: { articles: readings.length, reader, folds: options.folds === true, all, core, ...(difference ? { difference } : {}) },
    lines: [
      ['articles', String(readings.length)],
      ...scoreLines('all', all),
      ...scoreLines('core', core),
      ...(difference ? comparison(readings, better, difference) : []),
    ],
  };
}

const answerFile = (answers: string, doc: string): string => path.join(answers, `${doc}.json`);

/** Returns null if only the engine reads, as without these options. */
export function answersDirectory({ reader = 'engine', answers, folds }: ReaderOptions): string | null {
  if (answers === undefined && (reader !== 'engine' || folds))
    throw usageError('--reader and --folds need --answers DIR with recorded answers');
  return answers ?? null;
}

function read(gold: GoldArticle, answers: string, { scorer, readers }: Trained): Readings {
  const { doc, article } = gold;
  const index = indexOfFiles();
  const engineOptions = { vocabulary: index, ...(scorer === null ? {} : { scorer: linearScorer(unpackedModel(scorer)) }) };
  const reading = articleReading(article, extract(article, { ...engineOptions, threshold: FAINTEST }), index);
  const { events } = readAnswer(readFileSync(answerFile(answers, doc), 'utf8'), article.published);
  const candidates = verifyAnswer(events, reading, dateChooser(readers.date));
  const engine = withEvents(gold, extract(article, engineOptions).events);
  const stated = candidates.flatMap((one) => asStated(one, events[one.answer]));
  const byModel = candidates.map(({ event }) => event);
  const both = combineReaders(reading, candidates, readers).flatMap(({ kept, event }) => (kept ? [event] : []));
  return {
    engine,
    model: withEvents(gold, byModel),
    stated: { ...engine, found: stated },
    union: { ...engine, found: [...stated, ...engine.found] },
    both: withEvents(gold, both),
  };
}

function asStated({ event }: ModelCandidate, answer: AnswerEvent | undefined): AnnotatedArticle['found'] {
  if (answer === undefined) return [];
  const found = foundEvent(event);
  const roles = Object.fromEntries(answer.actors.map(({ name, role }) => [name, role]));
  return [{ ...found, date: answer.date ?? found.date, actors: answer.actors.map(({ name }) => name), roles }];
}

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(1)}`;
const interval = ({ value, low, high }: Difference): string => `${points(value)} (95% interval ${points(low)} to ${points(high)})`;

function comparison(
  readings: readonly Readings[],
  better: 'engine' | 'stated',
  { events, dates }: ReturnType<typeof compareScores>,
): readonly ReportLine[] {
  const rows: readonly (readonly [keyof Readings, string])[] = [
    ['engine', 'engine'],
    ['stated', 'model, unverified'],
    ['model', 'model, verified'],
    ['union', 'united'],
    ['both', 'combined'],
  ];
  const name = better === 'engine' ? 'engine' : 'model';
  return [
    ...rows.map(([reader, label]): ReportLine => {
      const { events, dateStrict, status, actors } = scoreAnnotated(readings.map((one) => one[reader]));
      return [`${label}: events / dates / status / actors`, [events.f1, dateStrict.f1, status, actors.f1].map(percent).join(' / ')];
    }),
    [`combined, difference from ${name}: events`, interval(events)],
    [`combined, difference from ${name}: dates`, interval(dates)],
  ];
}
