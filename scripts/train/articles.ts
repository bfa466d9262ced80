/** Reads annotated articles for training; holds out those whose number is divisible by four. */
import { type GoldArticle, readGold, readDemonstration as readGoldFile } from '@/cli/evaluate/evaluate-events';

export type Annotated = GoldArticle;

const isHeldOut = (doc: string): boolean => Number(/\d+/.exec(doc)?.[0] ?? 1) % 4 === 0;

/** `all`: includes articles whose number is divisible by four. */
export const readDirectory = (directory: string, all = false): readonly Annotated[] =>
  readGold(directory, directory, {}).filter(({ doc }) => all || !isHeldOut(doc));

/** The demo articles, which are fictional: every training set includes them, and no measurement uses them. */
export const readDemonstration = (): readonly Annotated[] => [...readGoldFile('briefs.json'), ...readGoldFile('seed-article.json')];
