/**
 * Regenerates the tables of temporal expressions in `docs/accuracy.md` and their values in `data/accuracy.json`:
 * `npm run bench:accuracy -- DIRECTORY`. The directory contains `timebank.json`, `aquaint.json` and `wikiwars.json`. Takes several
 * minutes, nearly all of them for Microsoft's recognizers.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DateScore } from '@/cli/evaluate/score-dates';
import shownFigures from '../data/accuracy.json' with { type: 'json' };
import { type MarkedText, measureTaggers, readCorpus, type TaggerFigures } from './taggers/measure-taggers';

const CORPORA = { 'timebank.json': 'TimeBank', 'aquaint.json': 'AQUAINT', 'wikiwars.json': 'WikiWars' } as const;
const PAGE = path.resolve(import.meta.dirname, '../docs/accuracy.md');
const SHOWN = path.resolve(import.meta.dirname, '../data/accuracy.json');
const BIOME = path.resolve(import.meta.dirname, '../node_modules/@biomejs/biome/bin/biome');
const [BEGIN, END] = ['<!-- written by bench:accuracy: begin -->', '<!-- written by bench:accuracy: end -->'];

const directory = process.argv[2];
if (directory === undefined) throw new Error('usage: npm run bench:accuracy -- DIRECTORY');

const percent = (share: number): string => (100 * share).toFixed(1);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');

const corpora = Object.keys(CORPORA).map((file) => readCorpus(path.join(directory, file)));
const allFigures = measureTaggers(corpora);
const measured = Object.values(CORPORA).map((title, index) => ({ title, corpus: corpora[index] ?? [], figures: allFigures[index] ?? [] }));

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

/** The about page shows the same figures; those of other commands are unchanged. */
const shown: typeof shownFigures = {
  ...shownFigures,
  measured: today,
  dates: shownFigures.dates.map((one) => {
    const figures = measured.find(({ title }) => title === one.corpus)?.figures ?? [];
    const f1Of = (tagger: string): number | undefined => {
      const found = figures.find(({ name }) => name.startsWith(tagger));
      return found === undefined ? undefined : Number(percent(found.all.valueF1));
    };
    const others = one.others.map(([tagger = '', value = 0]) => [tagger, f1Of(String(tagger)) ?? value]);
    return { ...one, dateline: f1Of('Dateline') ?? one.dateline, others };
  }),
};
writeFileSync(SHOWN, JSON.stringify(shown));
execFileSync(process.execPath, [BIOME, 'format', '--write', SHOWN]);
console.log(text);
