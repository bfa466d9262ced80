/** Counts what a model proposed and what Dateline could not use, for the editors who see its answer. */
import type { AnswerCounts } from '@/domain/second-reader/answer-words';
import type { Article } from '@/engine/index';
import { readAnswer } from './answer';
import { quoteFinder } from './find-quote';

export function countAnswer(answers: readonly string[], { body, published }: Pick<Article, 'body' | 'published'>): AnswerCounts {
  const read = answers.map((raw) => readAnswer(raw, published));
  const events = read.flatMap((one) => one.events);
  const broken = read.reduce((sum, one) => sum + one.broken, 0);
  const quotes = quoteFinder(body);
  return {
    events: events.length + broken,
    misquoted: events.filter(({ quote }) => quotes.find(quote).length === 0).length,
    broken,
    ignored: [...new Set(read.flatMap(({ ignored }) => ignored))],
    isCutOff: read.some(({ isCutOff }) => isCutOff),
  };
}
