/** `dateline evaluate`: the scores of the project's own scorers on the demonstration articles, whose expected events are in `data/gold`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Argument, type Command } from 'commander';
import { type EventArticle, type ExpectedEvent, scoreEvents } from '@/engine/evaluate/score-events';
import { CommandError, EXIT } from '@/services/control/exit-codes';
import { extractArticle } from '@/services/ingest/extract-article';
import { readInput } from '@/services/ingest/read-input';
import { eventJson } from '../formats/json';
import type { Surroundings } from '../terminal/surroundings';

const DATA = path.resolve(import.meta.dirname, '../../data');

interface GoldEvent {
  readonly quote: string;
  readonly date: string;
  readonly dateAlt?: readonly string[];
  readonly status: string;
  readonly statusAlt?: readonly string[];
  readonly actors: readonly string[];
  readonly actorsOptional?: readonly string[];
  readonly themes: readonly string[];
  readonly optional?: boolean;
}
interface GoldArticle {
  readonly doc: string;
  readonly events: readonly GoldEvent[];
}

interface Options {
  readonly json?: true;
}

export function addEvaluate(program: Command, _surroundings: Surroundings): void {
  program
    .command('evaluate')
    .description('Scores the extraction of the demonstration articles against the events a person found in them.')
    .addArgument(new Argument('<set>', 'what to score').choices(['seed']))
    .option('--json', 'as JSON')
    .addHelpText('before', 'Examples:\n  dateline evaluate seed\n')
    .action((_set: string, options: Options) => evaluateSeed(options));
}

function evaluateSeed(options: Options): void {
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
  if (options.json) return void process.stdout.write(`${JSON.stringify(score)}\n`);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const lines = [
    ['articles', String(score.articles)],
    ['events expected / found / the same', `${score.expected} / ${score.found} / ${score.paired}`],
    ['precision / recall / F1', `${percent(score.precision)} / ${percent(score.recall)} / ${percent(score.f1)}`],
    ['date right', percent(score.date)],
    ['status right', percent(score.status)],
    ['actors, F1', percent(score.actors)],
    ['a theme in common', percent(score.themes)],
    ['quotations that are not where they are said to be', String(astray)],
  ];
  for (const [name = '', value = ''] of lines) process.stdout.write(`${name.padEnd(52)}${value}\n`);
}

function expectedEvent(doc: string, body: string, event: GoldEvent): ExpectedEvent {
  const start = body.indexOf(event.quote);
  if (start < 0) throw new CommandError(EXIT.badData, `${doc}: the quotation "${event.quote}" is not in the article`);
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
