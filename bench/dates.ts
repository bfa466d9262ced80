/**
 * Scores the tagger on a corpus of marked-up texts, beside chrono-node and Microsoft's recognizers: `npm run bench:dates -- CORPUS.json`.
 * The corpus is [{doc, dct, text, timex: [{start, end, type, value}]}]. Every third document is the held-out third; its errors are never printed.
 * Speed is characters for each second of processor time of one thread, after a pass that pays for compilation. The last line is JSON.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DateScore, type ScoredArticle, scoreDates } from '../engine/evaluate/score-dates';
import { chronoTagger } from './taggers/chrono-tagger';
import { datelineTagger } from './taggers/dateline-tagger';
import { recognizersTagger } from './taggers/recognizers-tagger';
import type { Tagger } from './taggers/tagger';

interface MarkedText extends ScoredArticle {
  readonly dct: string;
  readonly text: string;
}

const { devDependencies: versions } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};
/** Passes over the corpus, of which the fastest counts; the recognizers take minutes, so they are warmed up on a part of it. */
const SYSTEMS: readonly { readonly key: string; readonly name: string; readonly tagger: Tagger; readonly passes: number }[] = [
  { key: 'dateline', name: 'Dateline', tagger: datelineTagger, passes: 8 },
  { key: 'chrono', name: `chrono-node ${versions['chrono-node']}`, tagger: chronoTagger, passes: 8 },
  {
    key: 'recognizers',
    name: `Microsoft recognizers ${versions['@microsoft/recognizers-text-date-time']}`,
    tagger: recognizersTagger,
    passes: 1,
  },
];
/** Documents that warm a tagger up. */
const WARM_UP = 6;
const MEGABYTE = 1024 * 1024;

const corpusPath = process.argv[2];
if (corpusPath === undefined) throw new Error('usage: npm run bench:dates -- CORPUS.json');
const corpus: readonly MarkedText[] = JSON.parse(readFileSync(corpusPath, 'utf8'));
const tuned = corpus.filter((_, index) => index % 3 !== 2);
const heldOut = corpus.filter((_, index) => index % 3 === 2);
const characters = corpus.reduce((sum, article) => sum + article.text.length, 0);

interface Run {
  readonly found: readonly ScoredArticle[];
  readonly charsPerSecond: number;
}

function run(tagger: Tagger, passes: number): Run {
  const tag = (articles: readonly MarkedText[]): readonly ScoredArticle[] =>
    articles.map(({ doc, dct, text }) => ({ doc, timex: tagger(text, dct.slice(0, 10)) }));
  tag(corpus.slice(0, WARM_UP));
  let found: readonly ScoredArticle[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    const begin = process.cpuUsage();
    found = tag(corpus);
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, user + system);
  }
  return { found, charsPerSecond: Math.round((characters / best) * 1e6) };
}

/** Most memory that `dateline tag` holds for this corpus, in bytes: measured in a process of its own. */
function memoryOfTag(): number {
  const program = path.join(import.meta.dirname, 'tag-memory.ts');
  const printed = execFileSync(process.execPath, ['--import', 'tsx', program, corpusPath ?? ''], { encoding: 'utf8' });
  return Number(printed);
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(9);
const row = (name: string, { strict, relaxed, typeF1, valueF1 }: DateScore): string =>
  `${name.padEnd(30)}${[strict.f1, relaxed.f1, typeF1, valueF1].map(percent).join('')}`;

console.log(`${corpus.length} texts, ${characters} characters; F1 in per cent`);
console.log(`${''.padEnd(30)}${['strict', 'relaxed', 'type', 'value'].map((word) => word.padStart(9)).join('')}`);
const valueF1: Record<string, number> = {};
const charsPerSecond: Record<string, number> = {};
for (const { key, name, tagger, passes } of SYSTEMS) {
  const { found, charsPerSecond: speed } = run(tagger, passes);
  const all = scoreDates(corpus, found);
  console.log(row(name, all));
  console.log(row('  tuned two thirds', scoreDates(tuned, found)));
  console.log(row('  held-out third', scoreDates(heldOut, found)));
  valueF1[key] = all.valueF1;
  charsPerSecond[key] = speed;
}
console.log('');
for (const { key, name } of SYSTEMS) {
  const speed = charsPerSecond[key] ?? 0;
  const ratio = speed / (charsPerSecond.chrono ?? 1);
  console.log(
    `${name.padEnd(30)}${(speed / 1e6).toFixed(3).padStart(9)} million characters a second, ${ratio.toFixed(3)} of chrono-node's`,
  );
}
console.log(`\nDateline holds at most ${Math.round(memoryOfTag() / MEGABYTE)} MB of memory while it tags the corpus`);
console.log(JSON.stringify({ valueF1, charsPerSecond }));
