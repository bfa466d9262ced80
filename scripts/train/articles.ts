/** Reads annotated articles for training; holds out those whose number is divisible by four. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type GoldArticle, readGold } from '@/cli/evaluate/evaluate-events';
import { readInput } from '@/services/ingest/read-input';

export type Annotated = GoldArticle;

const isHeldOut = (doc: string): boolean => Number(/\d+/.exec(doc)?.[0] ?? 1) % 4 === 0;

/** `all`: includes articles whose number is divisible by four. */
export const readDirectory = (directory: string, all = false): readonly Annotated[] =>
  readGold(directory, directory, {}).filter(({ doc }) => all || !isHeldOut(doc));

interface Demonstration {
  readonly doc: string;
  readonly events: Annotated['expected'];
}

/** The demo articles, which are fictional: every training set includes them, and no measurement uses them. */
export function readDemonstration(): readonly Annotated[] {
  const data = path.resolve(import.meta.dirname, '../../data');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(data, 'gold', name), 'utf8'));
  const gold = [...(read('briefs.json') as Demonstration[]), read('seed-article.json') as Demonstration];
  return gold.map(({ doc, events }) => {
    const name = [`${doc}.md`, `${doc}.txt`].find((file) => existsSync(path.join(data, 'articles', file))) ?? '';
    const text = readFileSync(path.join(data, 'articles', name), 'utf8');
    const { article } = readInput({ text, format: name.endsWith('.md') ? 'markdown' : 'text' });
    return { doc, article: { ...article, url: article.url ?? undefined }, expected: events };
  });
}
