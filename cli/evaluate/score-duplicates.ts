/** Scores automatic merges by pairs of reports: the reports of one event must merge, and those of different events must not. */
import type { KeyedMention } from '@/engine/model/merging';
import { overlaps } from '@/engine/text/ordered-spans';
import { assign } from './assign';
import { joinArticles, type ReadArticle } from './join-articles';
import { type Rates, rates } from './rates';

export interface DuplicateGroup {
  readonly name: string;
  readonly articles: readonly (ReadArticle & { readonly body: string })[];
  /** words from every report of each event */
  readonly events: readonly (readonly string[])[];
}

/** Two reports that were merged or kept apart wrongly. */
export interface DuplicateError {
  readonly group: string;
  /** `missed`: a report was not found; `apart`: not merged; `merged`: two events became one */
  readonly fault: 'missed' | 'apart' | 'merged';
  readonly words: readonly [string, string];
}

export interface DuplicateScore extends Rates {
  readonly groups: number;
  readonly reports: number;
  /** reports that the engine does not find, and the expected pairs that lack one */
  readonly missedReports: number;
  readonly missedPairs: number;
  /** pairs of reports */
  readonly expected: number;
  readonly merged: number;
  readonly right: number;
  readonly errors: readonly DuplicateError[];
}

interface Report {
  readonly words: string;
  readonly event: number;
}

/** Returns 0 if the mention does not state these words. The closer its trigger and evidence are, the higher the result. */
function nearness({ articles }: DuplicateGroup, { words }: Report, { article: key, mention: { evidence, trigger } }: KeyedMention): number {
  const article = articles.find(({ body }) => body.includes(words));
  if (key !== article?.article) return 0;
  const start = article.body.indexOf(words);
  const span = { start, end: start + words.length };
  if (!overlaps(evidence, span)) return 0;
  const common = Math.min(evidence.end, span.end) - Math.max(evidence.start, span.start);
  return (overlaps(trigger, span) ? 2 : 1) + common / (evidence.end - evidence.start + words.length);
}

/** Returns for each report the index of the joined event that states it, or -1. A mention states at most one report. */
function homesOf(group: DuplicateGroup, reports: readonly Report[]): readonly number[] {
  const joined = joinArticles(group.articles).flatMap((mentions, home) => mentions.map((mention) => ({ mention, home })));
  return assign(reports.map((report) => joined.map(({ mention }) => nearness(group, report, mention)))).map((at) => joined[at]?.home ?? -1);
}

export function scoreDuplicates(groups: readonly DuplicateGroup[]): DuplicateScore {
  const counts = { reports: 0, missedReports: 0, missedPairs: 0, expected: 0, merged: 0, right: 0 };
  const errors: DuplicateError[] = [];
  for (const group of groups) {
    const all = group.events.flatMap((words, event) => words.map((some): Report => ({ words: some, event })));
    const homes = homesOf(group, all);
    const reports = all.map((report, index) => ({ ...report, home: homes[index] ?? -1 }));
    counts.reports += reports.length;
    counts.missedReports += reports.filter(({ home }) => home < 0).length;
    for (const [index, one] of reports.entries()) {
      for (const other of reports.slice(0, index)) {
        const isOne = one.event === other.event;
        const isMerged = one.home >= 0 && one.home === other.home;
        const isMissed = one.home < 0 || other.home < 0;
        if (isOne) counts.expected += 1;
        if (isMerged) counts.merged += 1;
        if (isOne && isMerged) counts.right += 1;
        if (isOne && isMissed) counts.missedPairs += 1;
        if (isOne === isMerged) continue;
        errors.push({ group: group.name, fault: isMerged ? 'merged' : isMissed ? 'missed' : 'apart', words: [other.words, one.words] });
      }
    }
  }
  return { groups: groups.length, ...counts, ...rates(counts.right, counts.merged, counts.expected), errors };
}
