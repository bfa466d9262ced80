/**
 * Scores the tagger, beside chrono-node, over a corpus of marked-up texts: `npx tsx bench/dates.ts CORPUS.json [--mode news|narrative|auto]`.
 * The corpus is [{doc, dct, text, timex: [{start, end, type, value}]}]. Prints a table; the last line is the same as JSON.
 */
import { readFileSync } from 'node:fs';
import { type ParsedComponents, parse } from 'chrono-node';
import { isoWeek } from '../engine/calendar/week';
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

/** chrono-node gives days; its results are read as favorably as its known fields and its words allow: weeks, "now", times, whole months and years. */
function chronoValue(words: string, start: ParsedComponents): { type: string; value: string } {
  const field = (name: 'year' | 'month' | 'day' | 'hour' | 'minute'): string => String(start.get(name) ?? 0).padStart(2, '0');
  const day = `${field('year')}-${field('month')}-${field('day')}`;
  if (/^(?:right )?now$/i.test(words)) return { type: 'DATE', value: 'PRESENT_REF' };
  const part = /\b(morning|afternoon|evening|night)$/i.exec(words)?.[1]?.toLowerCase();
  if (part !== undefined) return { type: 'TIME', value: `${day}T${{ morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' }[part]}` };
  if (/\bweek$/i.test(words)) {
    const { year, week } = isoWeek({ year: start.get('year') ?? 0, month: start.get('month') ?? 1, day: start.get('day') ?? 1 });
    return { type: 'DATE', value: `${year}-W${String(week).padStart(2, '0')}` };
  }
  if (start.isCertain('hour')) return { type: 'TIME', value: `${day}T${field('hour')}:${field('minute')}` };
  if (start.isCertain('day') || start.isCertain('weekday')) return { type: 'DATE', value: day };
  return { type: 'DATE', value: start.isCertain('month') ? day.slice(0, 7) : start.isCertain('year') ? day.slice(0, 4) : day };
}

const chrono: Tagger = (body, published) =>
  parse(body, new Date(`${published}T12:00:00Z`)).map(({ index, text, start }) => ({
    start: index,
    end: index + text.length,
    ...chronoValue(text, start),
  }));

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
