/** Measures scores and speeds of the three taggers on an annotated corpus, in one run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DateScore, type ScoredArticle, scoreDates } from '@/cli/evaluate/score-dates';
import { chronoTagger } from './chrono-tagger';
import { datelineTagger } from './dateline-tagger';
import { recognizersTagger } from './recognizers-tagger';
import type { Tagger } from './tagger';

export interface MarkedText extends ScoredArticle {
  readonly dct: string;
  readonly text: string;
}

export interface TaggerFigures {
  readonly key: 'dateline' | 'chrono' | 'recognizers';
  readonly name: string;
  readonly all: DateScore;
  /** two of every three documents, whose errors may guide the rules */
  readonly tuned: DateScore;
  /** every third document, whose errors are never inspected */
  readonly heldOut: DateScore;
  /** per second of processor time on one thread, after a warm-up pass */
  readonly charsPerSecond: number;
}

const { devDependencies: versions } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** Number of passes over the corpus, of which the fastest counts. The recognizers take minutes, so they warm up on a part. */
const TAGGERS: readonly { readonly key: TaggerFigures['key']; readonly name: string; readonly tagger: Tagger; readonly passes: number }[] =
  [
    { key: 'dateline', name: 'Dateline', tagger: datelineTagger, passes: 8 },
    { key: 'chrono', name: `chrono-node ${versions['chrono-node']}`, tagger: chronoTagger, passes: 8 },
    {
      key: 'recognizers',
      name: `Microsoft recognizers ${versions['@microsoft/recognizers-text-date-time']}`,
      tagger: recognizersTagger,
      passes: 1,
    },
  ];
/** Number of documents for warming up a tagger. */
const WARM_UP = 6;

export const readCorpus = (name: string): readonly MarkedText[] => JSON.parse(readFileSync(name, 'utf8'));

export const charactersOf = (corpus: readonly MarkedText[]): number => corpus.reduce((sum, { text }) => sum + text.length, 0);

/** Tags the whole corpus `passes` times; `best` is the lowest processor time of a pass, in microseconds. */
function run(
  corpus: readonly MarkedText[],
  tagger: Tagger,
  passes: number,
): { readonly found: readonly ScoredArticle[]; readonly best: number } {
  const tag = (articles: readonly MarkedText[]): readonly ScoredArticle[] =>
    articles.map(({ doc, dct, text }) => ({ doc, timex: tagger(text, dct.slice(0, 10)) }));
  tag(corpus.slice(0, WARM_UP));
  let found: readonly ScoredArticle[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass += 1) {
    const begin = process.cpuUsage();
    found = tag(corpus);
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, user + system);
  }
  return { found, best };
}

/**
 * The figures of every tagger on every corpus, by corpus. Each tagger finishes all corpora before the next one starts. Otherwise memory
 * left behind by one would slow down another. The recognizers leave the most, so they run last.
 */
export function measureTaggers(corpora: readonly (readonly MarkedText[])[]): readonly (readonly TaggerFigures[])[] {
  const byTagger = TAGGERS.map(({ key, name, tagger, passes }) =>
    corpora.map((corpus): TaggerFigures => {
      const { found, best } = run(corpus, tagger, passes);
      const score = (third: (index: number) => boolean): DateScore =>
        scoreDates(
          corpus.filter((_, index) => third(index % 3)),
          found,
        );
      return {
        key,
        name,
        all: score(() => true),
        tuned: score((rest) => rest !== 2),
        heldOut: score((rest) => rest === 2),
        charsPerSecond: Math.round((charactersOf(corpus) / best) * 1e6),
      };
    }),
  );
  return corpora.map((_, index) => byTagger.flatMap((figures) => figures[index] ?? []));
}
