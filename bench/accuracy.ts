/**
 * Writes the tables of temporal expressions in `docs/accuracy.md` anew: `npm run bench:accuracy -- DIRECTORY`, which holds
 * `timebank.json`, `aquaint.json` and `wikiwars.json`. Takes several minutes, nearly all of them for Microsoft's recognizers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DateScore } from '../engine/evaluate/score-dates';
import { type MarkedText, measureTaggers, readCorpus, type TaggerFigures } from './taggers/measure-taggers';

const CORPORA = { 'timebank.json': 'TimeBank', 'aquaint.json': 'AQUAINT', 'wikiwars.json': 'WikiWars' } as const;
const PAGE = path.resolve(import.meta.dirname, '../docs/accuracy.md');
const [BEGIN, END] = ['<!-- written by bench:accuracy: begin -->', '<!-- written by bench:accuracy: end -->'];

const directory = process.argv[2];
if (directory === undefined) throw new Error('usage: npm run bench:accuracy -- DIRECTORY');

const percent = (share: number): string => (100 * share).toFixed(1);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');

const measured = Object.entries(CORPORA).map(([file, title]) => {
  const corpus = readCorpus(path.join(directory, file));
  return { title, corpus, figures: measureTaggers(corpus) };
});

function scores(title: string, corpus: readonly MarkedText[], figures: readonly TaggerFigures[]): readonly (readonly string[])[] {
  const cells = ({ strict, relaxed, typeF1, valueF1 }: DateScore): readonly string[] =>
    [strict.f1, relaxed.f1, typeF1, valueF1].map(percent);
  return figures.map(({ key, name, all, tuned, heldOut }) => [
    key === 'dateline' ? `**${title}**, ${corpus.length} texts` : '',
    name,
    ...cells(all),
    percent(tuned.valueF1),
    percent(heldOut.valueF1),
  ]);
}

const accuracy = table(
  ['corpus', 'tagger', 'strict', 'relaxed', 'type', 'value', 'value, tuned thirds', 'value, held-out third'],
  measured.flatMap(({ title, corpus, figures }) => scores(title, corpus, figures)),
);
const names = measured[0]?.figures.map(({ name }) => name) ?? [];
const speed = table(
  ['million characters a second', ...names],
  measured.map(({ title, figures }) => [title, ...figures.map(({ charsPerSecond }) => (charsPerSecond / 1e6).toFixed(2))]),
);
const today = new Date().toISOString().slice(0, 10);
const text = `Measured on ${today} with Node.js ${process.version.slice(1)}.\n\n${accuracy}\n\n${speed}`;

const page = readFileSync(PAGE, 'utf8');
const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
if (from < 0 || to < from) throw new Error(`${PAGE} has lost its marks ${BEGIN} and ${END}`);
writeFileSync(PAGE, `${page.slice(0, from + BEGIN.length)}\n${text}\n${page.slice(to)}`);
console.log(text);
