import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accuracy } from './accuracy';

const document = readFileSync('docs/accuracy.md', 'utf8').split('\n');

/** The cells of a tagger's row in the table that starts with the corpus. */
function rowOf(corpus: string, tagger: string): string[] {
  const begin = document.findIndex((line) => line.includes(`| **${corpus}**`));
  const row = document.slice(begin, begin + 4).find((line) => line.includes(tagger));
  return row?.split('|').map((cell) => cell.trim()) ?? [];
}

describe('accuracy on the about page', () => {
  it.each(accuracy.dates)('matches docs/accuracy.md for $corpus', ({ corpus, texts, dateline, others }) => {
    expect(document.some((line) => line.includes(`| **${corpus}**, ${texts} texts`))).toBe(true);
    expect(rowOf(corpus, 'Dateline')).toContain(dateline.toFixed(1));
    for (const { name, value } of others) {
      if (name === 'HeidelTime') expect(document.join(' ')).toContain(`${value} on ${corpus}`);
      else expect(rowOf(corpus, name)).toContain(value.toFixed(1));
    }
  });

  it('matches docs/accuracy.md for the readers', () => {
    const { articles, engine, combined } = accuracy.readers;
    const from = document.indexOf('## Second reader');
    const rowFrom = (name: string): string => document.slice(from).find((line) => line.startsWith(`| ${name} |`)) ?? '';
    const cells = (name: string): string[] => rowFrom(name).replaceAll('*', '').split(' | ').slice(1, 3);
    expect(document.slice(from).some((line) => line.startsWith(`| ${articles} articles |`))).toBe(true);
    expect(cells('Engine')).toEqual([engine.events.toFixed(1), engine.dates.toFixed(1)]);
    expect(cells('Engine and model, combined')).toEqual([combined.events.toFixed(1), combined.dates.toFixed(1)]);
  });
});
