/**
 * Measures each rule and stage on texts designed to be slow: `npm run bench:attack`. Every rule reads 100,000 characters of its own
 * examples, truncated and repeated; the slowest is shown. Growth is the time factor per doubling of the text, from half to
 * twice the length. Times are processor time, best of several rounds. The last line is JSON. The exit code is 1 when a rule takes
 * more than 50 ms, or when a rule or stage grows by more than 2.5.
 */
import { EXTRACTION_VOCABULARY } from '../data/vocabulary/load-vocabulary';
import { buildActorIndex } from '../engine/en/actors/base/actor-index';
import { ENGLISH_TIMEX_RULES } from '../engine/en/config';
import { readArticle } from '../engine/en/text/read-article';
import { readText } from '../engine/en/text/read-text';
import { tokenize } from '../engine/en/text/tokenize';
import { extract } from '../engine/extract';
import type { Sentence } from '../engine/model/sentence';
import type { TimexRule } from '../engine/model/timex';
import { tag } from '../engine/tag';
import { attackPieces, repeated } from './attack/attack-pieces';

const LENGTH = 100_000;
const MOST_MILLISECONDS = 50;
const MOST_GROWTH = 2.5;
/** Shorter times are noise, so their ratio is meaningless. */
const NOISE = 20;
const RULE_ROUNDS = 5;
const STAGE_ROUNDS = 2;
/** Number of texts per rule that are measured precisely. */
const SUSPECTS = 3;
/** Includes one word of every kind, so that every rule runs. */
const CUES = ' 5 May Monday week days summer morning today now every Christmas nineties';

function processorTime(work: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

interface Measured {
  readonly milliseconds: number;
  readonly growth: number;
}

interface Figures extends Measured {
  readonly name: string;
}

/** Time at full length, and growth per doubling (the square root of that for quadrupling). Noise only adds, so a breach is remeasured. */
function measure(run: (length: number) => void, rounds: number, again = 2): Measured {
  const [half, whole, twice] = [LENGTH / 2, LENGTH, LENGTH * 2].map((length) => processorTime(() => run(length), rounds));
  const milliseconds = whole ?? 0;
  const growth = milliseconds < NOISE ? 1 : Math.sqrt((twice ?? 0) / Math.max(half ?? 0, 0.1));
  if (growth <= MOST_GROWTH || again === 0) return { milliseconds, growth };
  const second = measure(run, rounds, again - 1);
  return { milliseconds: Math.min(milliseconds, second.milliseconds), growth: Math.min(growth, second.growth) };
}

/** One sentence with a cue of every kind, because cues only determine whether a rule runs. */
const inOneSentence = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  index: 0,
  paragraph: 0,
  text,
  tokens: tokenize(CUES, 0),
  quotations: [],
});

/** Measures quickly at first, then precisely for the slowest few texts. */
function attackRule(rule: TimexRule): Figures & { readonly piece: string } {
  const suspects = attackPieces(rule)
    .map((piece) => ({ piece, sentence: inOneSentence(repeated(piece, LENGTH) + CUES) }))
    .map(({ piece, sentence }) => ({ piece, glance: processorTime(() => rule.find(sentence), 2) }))
    .sort((x, y) => y.glance - x.glance)
    .slice(0, SUSPECTS);
  const measured = suspects.map(({ piece }) => {
    const sentences = new Map([LENGTH / 2, LENGTH, LENGTH * 2].map((length) => [length, inOneSentence(repeated(piece, length) + CUES)]));
    const find = (length: number): void => {
      const sentence = sentences.get(length);
      if (sentence !== undefined) rule.find(sentence);
    };
    return { name: rule.id, piece, ...measure(find, RULE_ROUNDS) };
  });
  const [slowest] = measured.sort((x, y) => y.milliseconds - x.milliseconds);
  const growth = Math.max(...measured.map((one) => one.growth));
  return { ...(slowest ?? { name: rule.id, piece: '', milliseconds: 0 }), growth };
}

const show = ({ name, milliseconds, growth }: Figures, detail = ''): void =>
  console.log(`${name.padEnd(28)} ${milliseconds.toFixed(1).padStart(8)} ms  × ${growth.toFixed(2)}  ${detail}`);

console.log(`rules, ${LENGTH} characters in one sentence, and the growth for twice the text`);
const rules = ENGLISH_TIMEX_RULES.map((rule) => {
  const figures = attackRule(rule);
  show(figures, JSON.stringify(figures.piece));
  return figures;
});

const PIECES: Readonly<Record<string, string>> = {
  news: 'Foreign Minister Ann Lee of Ruritania met Mr. Smith in Vienna on Jan. 9, 2024. “We agreed,” she said, and France voted.\n\n',
  'no blank': 'x',
  blanks: ' ',
  brackets: '(',
  'quotation marks': '"',
  'opening quotation marks': '“',
  apostrophes: "'",
  periods: '.',
  'short lines': 'a\n\n',
  initials: 'J. ',
  dates: '9 January 2024 ',
  'dated clauses': 'they met on 9 January 2024 and ',
  'dates apart': 'It fell on 9 January 2024. ',
  'relative dates': 'the next day they left two days before that, ',
  states: 'China and France ',
  persons: 'President John Smith met ',
  capitals: 'Ministry ',
  'numbers of a list': '1.\n',
  'starts of links': 'http://\n',
  'quote marks': '>\n',
  'parts of dates': '1/2/',
  'no-break spaces': '\u00a0',
  dashes: '-',
  ellipses: '…',
  'angle quotation marks': '»',
  'quoted quotes': '> ',
  'parts of a menu': ' | ',
};
const index = buildActorIndex(EXTRACTION_VOCABULARY);
const STAGES: Readonly<Record<string, (body: string) => void>> = {
  page: (body) => void readArticle(`x${body}y`),
  read: (body) => void readText(body),
  tag: (body) => void tag(body, '2024-01-09'),
  extract: (body) => void extract({ title: 'A title', published: '2024-01-09', body }, { vocabulary: index }),
};

console.log(`\nstages, ${LENGTH} characters, and the growth for twice the text`);
const stages = Object.entries(PIECES).flatMap(([what, piece]) =>
  Object.entries(STAGES).map(([stage, run]) => {
    const figures = { name: `${stage} ${what}`, ...measure((length) => run(repeated(piece, length)), STAGE_ROUNDS) };
    show(figures);
    return figures;
  }),
);

const breaches = [
  ...rules.filter(({ milliseconds, growth }) => milliseconds > MOST_MILLISECONDS || growth > MOST_GROWTH),
  ...stages.filter(({ growth }) => growth > MOST_GROWTH),
].map(({ name }) => name);
console.log(
  JSON.stringify({
    slowestRule: Math.max(...rules.map(({ milliseconds }) => milliseconds)),
    greatestGrowth: Math.max(...[...rules, ...stages].map(({ growth }) => growth)),
    breaches,
  }),
);
process.exit(breaches.length === 0 ? 0 : 1);
