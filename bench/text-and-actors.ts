/** Measures text processing and actor search, on normal news and on texts designed to be slow. Run: npx tsx bench/text-and-actors.ts */
import { EXTRACTION_VOCABULARY } from '../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../engine/en/actors/base/actor-index';
import { findActors } from '../engine/en/actors/find-actors';
import { readText } from '../engine/en/text/read-text';

const LENGTHS = [60_000, 480_000];
const PIECES: Readonly<Record<string, string>> = {
  news: 'Foreign Minister Ann Lee of Ruritania met Mr. Smith in Vienna on Jan. 9, 2024. "We agreed," she said, and the Turkish parliament voted.\n\n',
  lines: 'Aaa\n',
  periods: '.',
  quotes: '"',
  apostrophes: "'a ",
  acronyms: 'U.S. ',
  states: 'China ',
  persons: 'President John Smith met the president. ',
  bodies: 'Ministry of Trade and ',
};

const index = buildActorIndex(EXTRACTION_VOCABULARY);
for (const [name, piece] of Object.entries(PIECES)) {
  for (const length of LENGTHS) {
    const body = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const start = performance.now();
    const text = readText(body);
    const read = performance.now();
    findActors(text, index);
    const found = performance.now();
    const speed = (ms: number): string => (length / Math.max(ms, 0.1) / 1_000).toFixed(2).padStart(7);
    console.log(
      `${name.padEnd(12)} ${String(length).padStart(7)} chars  text ${speed(read - start)} M/s  actors ${speed(found - read)} M/s`,
    );
  }
}
