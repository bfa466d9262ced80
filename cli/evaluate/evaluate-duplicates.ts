/** `dateline evaluate duplicates FILE…`: scores which reports the engine merges into one event, within articles and across them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { extractArticle } from '@/services/ingest/extract-article';
import { type Corpus, type CorpusReport, checkCorpus, parseCorpus, threeRates } from './evaluate-corpus';
import { type DuplicateGroup, scoreDuplicates } from './score-duplicates';

const duplicates = z.object({
  cases: z.array(
    z.object({
      name: z.string(),
      /** the publication day and the text */
      articles: z.array(z.tuple([z.string(), z.string()])).min(1),
      events: z.array(z.object({ words: z.array(z.string().min(1)) })),
    }),
  ),
});

type Case = z.output<typeof duplicates>['cases'][number];

function readGroup({ name, articles, events }: Case): DuplicateGroup {
  return {
    name,
    articles: articles.map(([published, body], index) => ({
      article: String(index),
      published,
      body,
      events: extractArticle({ title: '', body, published }).events,
    })),
    events: events.map(({ words }) => words),
  };
}

export function evaluateDuplicates(files: readonly Corpus[], { errors: showsErrors }: { readonly errors?: true }): CorpusReport {
  const cases = files.flatMap(({ name, place }) => checkCorpus(name, duplicates, parseCorpus(name, readFileSync(place, 'utf8'))).cases);
  const { errors, ...score } = scoreDuplicates(cases.map(readGroup));
  return {
    score: { ...score, ...(showsErrors ? { errors } : {}) },
    lines: [
      ['groups', String(score.groups)],
      ['pairs expected / merged / right', `${score.expected} / ${score.merged} / ${score.right}`],
      ['merged pairs, precision / recall / F1', threeRates(score)],
      ['reports not found', `${score.missedReports} of ${score.reports}`],
      ['expected pairs with a report not found', String(score.missedPairs)],
    ],
    ...(showsErrors
      ? { details: errors.map(({ group, fault, words }) => `${fault.padEnd(6)}  ${group}\n        ${words.join('\n        ')}`).join('\n') }
      : {}),
  };
}
