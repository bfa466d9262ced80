/**
 * `dateline evaluate events DIR` and `dateline evaluate seed`: score events on annotated articles. `--explain` reports the step that caused
 * each error.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Article, DatedEvent, Extraction } from '@/engine/index';
import { extractArticle } from '@/services/ingest/extract-article';
import { readInput } from '@/services/ingest/read-input';
import { badFile } from '../terminal/exit-codes';
import { eventJson } from '../terminal/json';
import { type CorpusReport, checkCorpus, parseCorpus, percent, type ReportLine, threeRates } from './evaluate-corpus';
import { type EventFaults, explainEvents } from './explain-events';
import {
  type ActionShares,
  type AnnotatedArticle,
  type AnnotatedEvent,
  type AnnotatedScore,
  matchAnnotated,
  scoreAnnotated,
} from './score-annotated';

const annotations = z.object({
  events: z.array(
    z.object({
      what: z.string().default(''),
      quote: z.string().min(1),
      trigger: z.string().optional(),
      date: z.string(),
      status: z.string(),
      actors: z.array(z.string()),
      roles: z.record(z.string(), z.string()).optional(),
      theme: z.string(),
      themes: z.array(z.string()).optional(),
      action: z.string().nullish(),
      salience: z.string().default('core'),
    }),
  ),
});

export interface EventOptions {
  readonly explain?: true;
  /** names of articles, without extension */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

export interface GoldArticle {
  readonly doc: string;
  readonly article: Article;
  readonly expected: readonly (AnnotatedEvent & { readonly trigger?: string; readonly themes?: readonly string[] })[];
}

type ExtractedArticle = AnnotatedArticle & { readonly extraction: Extraction };

/** Throws `bad-data` for an invalid directory or file; `name` is the directory as entered. */
export function readGold(name: string, directory: string, { only, skip = [] }: Omit<EventOptions, 'explain'>): readonly GoldArticle[] {
  const gold = path.join(directory, 'gold');
  if (!existsSync(gold)) throw badFile(`${name}: the directory "gold" is missing. Choose a directory that contains gold/ and texts/.`);
  const docs = readdirSync(gold)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .filter((doc) => (only?.includes(doc) ?? true) && !skip.includes(doc))
    .sort();
  if (docs.length === 0) throw badFile(`${name}: there are no articles to score. Check --only and --skip, or add files to gold/.`);
  return docs.map((doc) => readGoldArticle(name, directory, doc));
}

export function evaluateEvents(name: string, directory: string, { explain, ...options }: EventOptions): CorpusReport {
  const articles = readGold(name, directory, options).map((article) => extractAnnotated(article));
  const report = reportOf(articles);
  if (!explain) return report;
  const faults = articles.map((article) => ({ doc: article.doc, ...explainEvents(article, matchAnnotated(article)) }));
  return { ...report, score: { ...report.score, faults }, details: faults.flatMap(faultBlocks).join('\n\n') };
}

/** Scores the demo articles, and counts the quotations that are not at their offsets. */
export function evaluateSeed(): CorpusReport {
  const articles = readDemonstration('briefs.json').map((article) => extractAnnotated(article));
  const { score, lines } = reportOf(articles);
  const astray = articles.flatMap(({ body, extraction }) =>
    extraction.events.filter(
      ({ mentions: [mention] }) => mention && body.slice(mention.evidence.start, mention.evidence.end) !== mention.evidence.quote,
    ),
  ).length;
  return { score: { ...score, astray }, lines: [...lines, ['quotes not at their offsets', String(astray)]] };
}

function reportOf(articles: readonly AnnotatedArticle[]): CorpusReport {
  const [all, core] = [scoreAnnotated(articles), scoreAnnotated(articles, true)];
  return {
    score: { articles: articles.length, all, core },
    lines: [['articles', String(articles.length)], ...scoreLines('all', all), ...scoreLines('core', core)],
  };
}

const DATA = path.resolve(import.meta.dirname, '../../data');

type DemonstrationEvent = Omit<GoldArticle['expected'][number], 'theme'> & { readonly themes: readonly string[] };

/** The demo articles of a file in `data/gold`, with their expected events. */
export function readDemonstration(file: 'briefs.json' | 'seed-article.json'): readonly GoldArticle[] {
  const gold: unknown = JSON.parse(readFileSync(path.join(DATA, 'gold', file), 'utf8'));
  return ([gold].flat() as { readonly doc: string; readonly events: readonly DemonstrationEvent[] }[]).map(({ doc, events }) => {
    const [name = ''] = [`${doc}.md`, `${doc}.txt`].filter((one) => existsSync(path.join(DATA, 'articles', one)));
    const text = readFileSync(path.join(DATA, 'articles', name), 'utf8');
    const { article } = readInput({ text });
    const expected = events.map((event) => ({ ...event, theme: event.themes[0] ?? '' }));
    return { doc, article: { ...article, url: article.url ?? undefined }, expected };
  });
}

function readGoldArticle(name: string, directory: string, doc: string): GoldArticle {
  const place = path.join(directory, 'texts', `${doc}.md`);
  if (!existsSync(place)) throw badFile(`${name}: texts/${doc}.md is missing. Add it, or leave the article out with --skip ${doc}.`);
  const goldName = `${name}: gold/${doc}.json`;
  const { events } = checkCorpus(
    goldName,
    annotations,
    parseCorpus(goldName, readFileSync(path.join(directory, 'gold', `${doc}.json`), 'utf8')),
  );
  const { article } = readInput({ text: readFileSync(place, 'utf8') });
  return { doc, article: { ...article, url: article.url ?? undefined }, expected: events };
}

export function extractAnnotated(gold: GoldArticle, without?: ReadonlySet<string>): ExtractedArticle {
  const extraction = extractArticle(gold.article, without);
  return { ...withEvents(gold, extraction.events), extraction };
}

/** The article with the events that a reader found in it. */
export const withEvents = ({ doc, article, expected }: GoldArticle, events: readonly DatedEvent[]): AnnotatedArticle => ({
  doc,
  body: article.body,
  expected,
  found: events.map(foundEvent),
});

/** An event as the scorer takes it. */
export function foundEvent(event: DatedEvent): AnnotatedArticle['found'][number] {
  const { date, status, actors, roles, themes, action, evidence } = eventJson(event, false);
  return { date, status, actors, roles, themes, action, evidence: evidence ?? { start: 0, end: 0 } };
}

const actionShares = ({ precision, coverage, recall }: ActionShares): string => [precision, coverage, recall].map(percent).join(' / ');

export const scoreLines = (of: string, score: AnnotatedScore): readonly ReportLine[] => [
  [`${of}: events expected / found / matched`, `${score.expected} / ${score.found} / ${score.paired}`],
  [`${of}: events, precision / recall / F1`, threeRates(score.events)],
  [`${of}: with the same date, precision / recall / F1`, threeRates(score.dateStrict)],
  [`${of}: with an overlapping date, precision / recall / F1`, threeRates(score.dateRelaxed)],
  [`${of}: correct status, of matched events`, percent(score.status)],
  [`${of}: correct theme, any / first, of matched events`, [score.theme, score.firstTheme].map(percent).join(' / ')],
  ...(score.actions ? [[`${of}: actions, precision / coverage / recall`, actionShares(score.actions)] as const] : []),
  [`${of}: actors, precision / recall / F1`, threeRates(score.actors)],
  ...(score.roles === null ? [] : [[`${of}: correct roles, of matched actors`, percent(score.roles)] as const]),
];

function faultBlocks({ doc, missed, wrongDates, falseAlarms }: EventFaults & { readonly doc: string }): readonly string[] {
  const block = (head: string, lines: readonly string[]): string => [`${doc} ${head}`, ...lines].join('\n    ');
  return [
    ...missed.map(({ expected, lostAt, check, seen }) =>
      block(`missed (${expected.salience}) ${expected.date} ${expected.what}`, [
        `lost: ${lostAt}${check ? ` by ${check}` : ''}`,
        `"${expected.quote}"`,
        ...seen,
      ]),
    ),
    ...wrongDates.map(({ expected, found, seen }) =>
      block(`date is ${found}, expected ${expected.date}: ${expected.what}`, [`"${expected.quote}"`, ...seen]),
    ),
    ...falseAlarms.map(({ title, date, madeBy, rules, evidence, beside }) =>
      block(`extra: ${date} ${title}`, [
        `made by ${madeBy} (${rules.join(', ')})`,
        `"${evidence}"`,
        ...(beside ? [`next to the expected event: ${beside}`] : []),
      ]),
    ),
  ];
}
