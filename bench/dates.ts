/**
 * Scores the tagger, beside chrono-node, over a corpus of marked-up texts: `npx tsx bench/dates.ts CORPUS.json [--mode news|narrative|auto]`.
 * The corpus is [{doc, dct, text, timex: [{start, end, type, value}]}]. Prints a table; the last line is the same as JSON.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'chrono-node';
import { ENGLISH_TIMEX_REFINERS, ENGLISH_TIMEX_RULES } from '../engine/config';
import { type DateScore, type ScoredArticle, scoreDates } from '../engine/evaluate/score-dates';
import { resolveTimexes } from '../engine/resolve/resolve';
import { tagTimexes } from '../engine/resolve/tag-timexes';
import { readText } from '../engine/text/read-text';
import { recognize } from '../engine/timex/recognize';

interface MarkedText extends ScoredArticle {
  readonly dct: string;
  readonly text: string;
}

type Tagger = (text: string, published: string) => ScoredArticle['timex'];

const mode = (['news', 'narrative'] as const).find((name) => process.argv.includes(name)) ?? 'auto';

const dateline: Tagger = (body, published) => {
  const text = readText(body);
  return tagTimexes(resolveTimexes(recognize(text.sentences, ENGLISH_TIMEX_RULES, ENGLISH_TIMEX_REFINERS), text, { published, mode }));
};

const chrono: Tagger = (body, published) =>
  parse(body, new Date(`${published}T12:00:00Z`)).map(({ index, text, start }) => {
    const day = [start.get('year'), start.get('month'), start.get('day')].map((field) => String(field).padStart(2, '0'));
    const known = start.isCertain('day') || start.isCertain('weekday') ? 3 : start.isCertain('month') ? 2 : start.isCertain('year') ? 1 : 3;
    return { start: index, end: index + text.length, type: 'DATE', value: day.slice(0, known).join('-') };
  });

interface Run {
  readonly found: readonly ScoredArticle[];
  readonly charactersPerSecond: number;
}

/** Two passes, the faster one counts: the first pays for compilation. */
function run(tagger: Tagger, corpus: readonly MarkedText[]): Run {
  const characters = corpus.reduce((sum, article) => sum + article.text.length, 0);
  let found: readonly ScoredArticle[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < 3; pass += 1) {
    const begin = performance.now();
    found = corpus.map(({ doc, dct, text }) => ({ doc, timex: tagger(text, dct.slice(0, 10)) }));
    best = Math.min(best, performance.now() - begin);
  }
  return { found, charactersPerSecond: Math.round((characters / best) * 1000) };
}

const figure = (share: number): string => (100 * share).toFixed(1).padStart(6);
const show = (name: string, score: DateScore): string =>
  `${name.padEnd(22)} ${figure(score.strict.f1)} ${figure(score.relaxed.f1)} ${figure(score.typeF1)} ${figure(score.valueF1)}   P ${figure(score.relaxed.precision)} R ${figure(score.relaxed.recall)}  value acc ${figure(score.valueAccuracy)}`;

const path = process.argv[2];
if (path === undefined) throw new Error('usage: tsx bench/dates.ts CORPUS.json [news|narrative|auto]');
const corpus: readonly MarkedText[] = JSON.parse(readFileSync(path, 'utf8'));
const tuned = corpus.filter((_, index) => index % 3 !== 2);
const heldOut = corpus.filter((_, index) => index % 3 === 2);

console.log('                       strict relaxed  type  value');
const summary: Record<string, unknown> = {};
for (const [name, tagger] of [
  ['dateline', dateline],
  ['chrono-node', chrono],
] as const) {
  const { found, charactersPerSecond } = run(tagger, corpus);
  const all = scoreDates(corpus, found);
  console.log(show(name, all), ` ${(charactersPerSecond / 1e6).toFixed(2)} M chars/s`);
  console.log(show(`  two thirds`, scoreDates(tuned, found)));
  console.log(show(`  held-out third`, scoreDates(heldOut, found)));
  summary[name] = { all, tuned: scoreDates(tuned, found).valueF1, heldOut: scoreDates(heldOut, found).valueF1, charactersPerSecond };
}
console.log(JSON.stringify(summary));
