/**
 * Scores the tagger on an annotated corpus, next to chrono-node and Microsoft's recognizers: `npm run bench:dates -- CORPUS.json`.
 * The corpus is [{doc, dct, text, timex: [{start, end, type, value}]}]. The last line is JSON.
 */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { DateScore } from '@/cli/evaluate/score-dates';
import { charactersOf, measureTaggers, readCorpus } from './taggers/measure-taggers';

const MEGABYTE = 1024 * 1024;

const name = process.argv[2];
if (name === undefined) throw new Error('usage: npm run bench:dates -- CORPUS.json');
const corpus = readCorpus(name);

/** Peak memory in bytes while tagging this corpus, measured in a separate process. */
function memoryOfTag(file: string): number {
  const program = path.join(import.meta.dirname, 'tag-memory.ts');
  return Number(execFileSync(process.execPath, ['--import', 'tsx', program, file], { encoding: 'utf8' }));
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(9);
const row = (title: string, { strict, relaxed, typeF1, valueF1 }: DateScore): string =>
  `${title.padEnd(30)}${[strict.f1, relaxed.f1, typeF1, valueF1].map(percent).join('')}`;

console.log(`${corpus.length} texts, ${charactersOf(corpus)} characters; F1 in per cent`);
console.log(`${''.padEnd(30)}${['strict', 'relaxed', 'type', 'value'].map((word) => word.padStart(9)).join('')}`);
const [figures = []] = measureTaggers([corpus]);
for (const { name: title, all, tuned, heldOut } of figures) {
  console.log(row(title, all));
  console.log(row('  tuned two thirds', tuned));
  console.log(row('  held-out third', heldOut));
}
console.log('\ncharacters for each second of processor time of one thread');
const chrono = figures.find(({ key }) => key === 'chrono')?.charsPerSecond ?? 1;
for (const { name: title, charsPerSecond } of figures) {
  console.log(
    `${title.padEnd(30)}${(charsPerSecond / 1e6).toFixed(3).padStart(9)} million, ${(charsPerSecond / chrono).toFixed(3)} of chrono-node's`,
  );
}
console.log(`\nDateline holds at most ${Math.round(memoryOfTag(name) / MEGABYTE)} MB of memory while it tags the corpus`);
console.log(
  JSON.stringify({
    valueF1: Object.fromEntries(figures.map(({ key, all }) => [key, all.valueF1])),
    charsPerSecond: Object.fromEntries(figures.map(({ key, charsPerSecond }) => [key, charsPerSecond])),
  }),
);
