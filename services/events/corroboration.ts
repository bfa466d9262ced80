/**
 * Counts the independent sources of an event. Reports of one outlet or group count once. Nearly identical texts also count once, such as an
 * agency report in two papers.
 */
import { dateWords, statusWords, type WordedDate } from '@/domain/dates/date-words';
import { dayNumber, lieApart } from '@/domain/dates/day-words';
import type { EventView } from '@/domain/views';
import type { EventStatus } from '@/engine/model/event';

interface Report {
  readonly sourceName: string;
  /** sources of one group count as one */
  readonly group: string | null;
  readonly quote: string;
}

/** Quotes that share this fraction of word triples count as the same text. */
const NEAR_DUPLICATE = 0.8;
const SHINGLE = 3;

export function countSources(reports: readonly Report[]): number {
  const outlets = new Map<string, Set<string>[]>();
  for (const report of reports) {
    const key = report.group === null ? `source ${report.sourceName}` : `group ${report.group}`;
    const texts = outlets.get(key) ?? [];
    texts.push(shingles(report.quote));
    outlets.set(key, texts);
  }
  const counted: Set<string>[][] = [];
  for (const texts of outlets.values()) {
    const copied = counted.some((other) => texts.every((text) => other.some((one) => similarity(text, one) >= NEAR_DUPLICATE)));
    if (!copied) counted.push(texts);
  }
  return counted.length;
}

function shingles(quote: string): Set<string> {
  const words = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return new Set([words.join(' ')]);
  return new Set(words.slice(0, words.length - SHINGLE + 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return shared / (one.size + other.size - shared || 1);
}

interface Statement extends Pick<WordedDate, 'earliest' | 'latest'> {
  readonly status: EventStatus;
}

interface StatingMention extends WordedDate, Statement {
  readonly id: number;
  readonly sourceName: string;
  /** publication date of the article */
  readonly published: string;
}

/**
 * A date disagrees if it does not overlap the event’s date. A status disagrees if it differs, except for an earlier stage. "Planned" may
 * precede any event, and "under way" may be reported until the last day.
 */
export function disagreementsOf(event: Statement, mentions: readonly StatingMention[]): EventView['disagreements'] {
  return mentions.flatMap((mention) => {
    const says: string[] = [];
    if (lieApart(mention, event)) says.push(dateWords(mention));
    if (mention.status !== event.status && !isForerunner(mention, event)) says.push(statusWords(mention.status));
    return says.length > 0 ? [{ mentionId: mention.id, sourceName: mention.sourceName, says: says.join(', ') }] : [];
  });
}

function isForerunner({ status, published }: StatingMention, event: Statement): boolean {
  if (status === 'ongoing') return event.status === 'happened' && dayNumber(published) <= dayNumber(event.latest);
  return (status === 'planned' || status === 'hypothetical') && event.status !== 'hypothetical';
}
