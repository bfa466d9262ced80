/** Counts what a model proposed and what Dateline could not use, for the editors who see its answer. */
import type { AnswerCounts } from '@/domain/second-reader/answer-words';
import type { Article } from '@/engine/index';
import { type AnswerFault, readAnswer } from './answer';
import { quoteFinder } from './find-quote';

const BROKEN: ReadonlySet<AnswerFault> = new Set(['broken-event', 'no-quote']);
const IGNORED: ReadonlySet<AnswerFault> = new Set(['no-date', 'unknown-status', 'unknown-role', 'unknown-theme', 'unknown-action']);

export function countAnswer(answers: readonly string[], { body, published }: Pick<Article, 'body' | 'published'>): AnswerCounts {
  const read = answers.map((raw) => readAnswer(raw, published));
  const [events, notes] = [read.flatMap((one) => one.events), read.flatMap((one) => one.notes)];
  const quotes = quoteFinder(body);
  const count = (faults: ReadonlySet<AnswerFault>): number => notes.filter(({ fault }) => faults.has(fault)).length;
  const broken = count(BROKEN);
  return {
    events: events.length + broken,
    misquoted: events.filter(({ quote }) => quotes.find(quote).length === 0).length,
    broken,
    ignored: [...new Set(notes.flatMap(({ fault, given }) => (IGNORED.has(fault) && given !== '' ? [given] : [])))],
    isCutOff: notes.some(({ fault }) => fault === 'cut-off' || fault === 'no-list'),
  };
}
