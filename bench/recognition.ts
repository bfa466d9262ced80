/**
 * Scores the recognition of title, date, source and text: `npm run bench:recognition -- DIR`. DIR holds pages (`x.html`) and pastes
 * (`x.txt`), each with its facts in `x.json`. Prints shares and, for misses, counts per kind and layout. The last line is JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type Fact, isCertain, type Recognized } from '../domain/desk/recognized';
import { recognizePaste } from '../services/reading/complete-facts';
import { recognizeBytes } from '../services/reading/recognize-bytes';

const itemFacts = z.object({
  layout: z.string(),
  url: z.string().nullable(),
  title: z.string(),
  /** null: the page does not state it for certain, so the product must ask */
  date: z.string().nullable(),
  dateAcceptable: z.array(z.string()),
  source: z.string().nullable(),
  sourceAcceptable: z.array(z.string()),
  sentences: z.array(z.string()),
  furniture: z.array(z.string()),
});
type ItemFacts = z.output<typeof itemFacts>;

const FIELDS = ['title', 'date', 'source', 'sentences', 'furniture'] as const;
type Field = (typeof FIELDS)[number];
type Miss = 'missing' | 'wrong' | 'should have asked' | 'sentence lost' | 'furniture kept' | 'refused';
/** null: right */
type Outcome = Readonly<Record<Field, Miss | null>>;

const REFUSED: Outcome = { title: 'refused', date: 'refused', source: 'refused', sentences: 'refused', furniture: 'refused' };
/** a shorter piece of furniture may also occur in a line that is not furniture */
const SHORT = 25;

const directory = process.argv[2];
if (directory === undefined) throw new Error('usage: npm run bench:recognition -- DIR');

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’‚`']/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
const folded = (text: string): string => plain(text).toLowerCase();

const textMiss = (value: string | undefined, right: readonly string[]): Miss | null => {
  if (value === undefined) return 'missing';
  return right.some((one) => folded(one) === folded(value)) ? null : 'wrong';
};

function dateMiss(fact: Fact | undefined, { date, dateAcceptable }: ItemFacts): Miss | null {
  if (date === null) return isCertain(fact) ? 'should have asked' : null;
  return textMiss(fact?.value, [date, ...dateAcceptable]);
}

function sourceMiss(fact: Fact | undefined, { source, sourceAcceptable }: ItemFacts): Miss | null {
  if (source === null) return fact === undefined || fact.sure === 'guessed' ? null : 'should have asked';
  return textMiss(fact?.value, [source, ...sourceAcceptable]);
}

function keepsFurniture(body: string, { sentences, furniture }: ItemFacts): boolean {
  let rest = plain(body.replace(/\n/g, ' \u2028 '));
  const lines = new Set(body.split('\n').map(plain));
  for (const sentence of sentences) rest = rest.replace(plain(sentence), ' ');
  return furniture.some((one) => (one.length < SHORT ? lines.has(plain(one)) : rest.includes(plain(one))));
}

const read = async (file: string, url: string | null): Promise<Recognized> =>
  file.endsWith('.html')
    ? recognizeBytes({ bytes: readFileSync(file), mediaType: 'text/html', ...(url === null ? {} : { url }) })
    : recognizePaste(readFileSync(file, 'utf8'), url);

async function outcomeOf(file: string, facts: ItemFacts): Promise<Outcome & { readonly asked: boolean }> {
  const { facts: found, body } = await read(file, facts.url);
  const text = plain(body);
  return {
    title: textMiss(found.title?.value, [facts.title]),
    date: dateMiss(found.published, facts),
    source: sourceMiss(found.source, facts),
    sentences: facts.sentences.every((sentence) => text.includes(plain(sentence))) ? null : 'sentence lost',
    furniture: keepsFurniture(body, facts) ? 'furniture kept' : null,
    asked: facts.date !== null && !isCertain(found.published),
  };
}

const results: { readonly layout: string; readonly outcome: Outcome; readonly asked: boolean }[] = [];
for (const name of readdirSync(directory).filter((one) => /\.(?:html|txt)$/.test(one))) {
  const file = path.join(directory, name);
  const facts = itemFacts.parse(JSON.parse(readFileSync(file.replace(/\.\w+$/, '.json'), 'utf8')));
  const { asked, ...outcome } = await outcomeOf(file, facts).catch(() => ({ ...REFUSED, asked: true }));
  results.push({ layout: facts.layout, outcome, asked });
}

const shares: Partial<Record<Field, number>> = {};
for (const field of FIELDS) {
  const misses = results.filter(({ outcome }) => outcome[field] !== null);
  shares[field] = 1 - misses.length / results.length;
  console.log(`${field}: ${(100 * (shares[field] ?? 0)).toFixed(1)} % right`);
  for (const kind of new Set(misses.map(({ outcome }) => outcome[field]))) {
    const layouts = misses.filter(({ outcome }) => outcome[field] === kind).map(({ layout }) => layout);
    console.log(`  ${kind}: ${layouts.length} (${[...new Set(layouts)].map((one) => named(one, layouts)).join('; ')})`);
  }
}

function named(layout: string, all: readonly string[]): string {
  const count = all.filter((one) => one === layout).length;
  return count === 1 ? layout : `${layout} × ${count}`;
}

const needAnswer = results.filter((one) => one.asked).length;
console.log(`dates that are stated but need an answer: ${needAnswer}`);
console.log(JSON.stringify({ items: results.length, ...shares, asked: needAnswer }));
