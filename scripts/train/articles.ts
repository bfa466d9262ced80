/** Reads annotated articles for training; holds out those whose number is divisible by four. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnnotatedEvent } from '@/engine/evaluate/score-annotated';
import type { Article } from '@/engine/index';
import { readInput } from '@/services/ingest/read-input';

export interface Annotated {
  readonly doc: string;
  readonly article: Article;
  readonly expected: readonly (AnnotatedEvent & { readonly trigger?: string; readonly themes?: readonly string[] })[];
}

type Gold = Pick<Annotated, 'doc'> & { readonly events: Annotated['expected'] };

const isHeldOut = (doc: string): boolean => Number(/\d+/.exec(doc)?.[0] ?? 1) % 4 === 0;

function readAnnotated({ doc, events }: Gold, file: string): Annotated {
  const { article } = readInput({ text: readFileSync(file, 'utf8'), format: file.endsWith('.md') ? 'markdown' : 'text' });
  return { doc, article: { ...article, url: article.url ?? undefined }, expected: events };
}

/** `all`: includes articles whose number is divisible by four. */
export function readDirectory(directory: string, all = false): readonly Annotated[] {
  const names = readdirSync(path.join(directory, 'gold'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5));
  return names
    .filter((doc) => all || !isHeldOut(doc))
    .sort()
    .map((doc) => {
      const { events } = JSON.parse(readFileSync(path.join(directory, 'gold', `${doc}.json`), 'utf8')) as Gold;
      return readAnnotated({ doc, events }, path.join(directory, 'texts', `${doc}.md`));
    });
}

/** The demo articles, which are fictional: every training set includes them, and no measurement uses them. */
export function readDemonstration(): readonly Annotated[] {
  const data = path.resolve(import.meta.dirname, '../../data');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(data, 'gold', name), 'utf8'));
  const gold = [...(read('briefs.json') as Gold[]), read('seed-article.json') as Gold];
  return gold.map((one) => {
    const name = [`${one.doc}.md`, `${one.doc}.txt`].find((file) => existsSync(path.join(data, 'articles', file))) ?? '';
    return readAnnotated(one, path.join(data, 'articles', name));
  });
}
