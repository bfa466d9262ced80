/** Pure functions from database rows to domain views. They omit all text that the display right of a source withholds. */
import { type SQL, sql } from 'drizzle-orm';
import { articleRevisions } from '@/db/schema/articles';
import { eventMentions, type events } from '@/db/schema/events';
import { NO_FAMILY } from '@/domain/families';
import type {
  DateView,
  DisplayRight,
  EditorialState,
  EventActorView,
  EventSummary,
  LinkHealth,
  MentionView,
  SourceRef,
  ThemeView,
} from '@/domain/views';
import { readText } from '@/engine/index';
import type { EventStatus, SecondReading } from '@/engine/model/event';
import type { TraceEntry } from '@/engine/model/trace';

export type EventRow = Pick<
  typeof events.$inferSelect,
  | 'id'
  | 'title'
  | 'edtf'
  | 'earliest'
  | 'latest'
  | 'precision'
  | 'qualifier'
  | 'extent'
  | 'dateBasis'
  | 'dateText'
  | 'status'
  | 'polarity'
  | 'outcome'
  | 'place'
  | 'salience'
  | 'confidence'
  | 'state'
  | 'checkedAt'
>;

export interface MentionRow {
  readonly id: number;
  readonly eventId: number;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly articleId: number;
  readonly articleTitle: string;
  readonly articleState: EditorialState;
  readonly url: string | null;
  readonly note: string | null;
  readonly language: string;
  readonly published: string;
  readonly sourceName: string;
  readonly displayRight: DisplayRight;
}

interface FullMentionRow extends MentionRow {
  /** text around the quote */
  readonly passage: string;
  readonly dateText: string | null;
  readonly edtf: string;
  readonly status: EventStatus;
  readonly confidence: number | null;
  readonly secondReading: SecondReading | null;
  readonly health: LinkHealth;
  readonly mergeReasons: readonly { readonly note: string }[];
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
  readonly extractorVersion: string;
}

/** reserved, because `/events/12/history` is the history page */
const PAGE_OF_ITS_OWN = 'history';

/** Lower-case words of the title joined by hyphens, at most 80 characters. The slug only makes URLs readable. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 80) break;
    slug = slug ? `${slug}-${word}` : word;
  }
  return slug === '' ? 'event' : slug === PAGE_OF_ITS_OWN ? `${slug}-event` : slug;
}

const toSource = (mention: MentionRow): SourceRef => ({
  articleId: mention.articleId,
  articleTitle: mention.articleTitle,
  sourceName: mention.sourceName,
  published: mention.published,
  url: mention.url,
  note: mention.note,
  language: mention.language,
});

export const dateOf = (
  row: Pick<EventRow, 'edtf' | 'earliest' | 'latest' | 'precision' | 'qualifier' | 'extent' | 'dateBasis' | 'dateText'>,
): DateView => ({
  edtf: row.edtf,
  earliest: row.earliest,
  latest: row.latest,
  precision: row.precision,
  qualifier: row.qualifier,
  extent: row.extent,
  basis: row.dateBasis,
  words: row.dateText,
});

export const dayView = (day: string): DateView => ({
  edtf: day,
  earliest: day,
  latest: day,
  precision: 'day',
  qualifier: null,
  extent: 'throughout',
  basis: 'explicit',
  words: null,
});

/** Expects the best mention first, and actors and themes in display order. */
export function toSummary(
  row: EventRow,
  mentions: readonly MentionRow[],
  actors: readonly EventActorView[],
  themes: readonly ThemeView[],
): EventSummary {
  const shown = mentions.find((mention) => mention.displayRight !== 'hidden');
  const best = shown ?? mentions[0];
  return {
    id: row.id,
    slug: slugOf(row.title),
    title: row.title,
    date: shown ? dateOf(row) : { ...dateOf(row), words: null },
    status: row.status,
    polarity: row.polarity,
    outcome: row.outcome,
    themes,
    family: themes[0]?.family ?? NO_FAMILY,
    actors,
    place: row.place,
    salience: row.salience,
    confidence: row.confidence,
    checked: row.checkedAt !== null,
    state: row.state,
    source: best ? toSource(best) : null,
    sourceCount: new Set(mentions.map((mention) => mention.articleId)).size,
    quote: shown ? toQuote(shown) : null,
  };
}

/** Makes the date offsets relative to the quote, or null if the date phrase is outside it. */
function toQuote(mention: MentionRow): NonNullable<EventSummary['quote']> {
  const { dateStart, dateEnd, startOffset, endOffset } = mention;
  const inside = dateStart !== null && dateEnd !== null && dateStart >= startOffset && dateEnd <= endOffset;
  return {
    text: mention.quote,
    dateStart: inside ? dateStart - startOffset : null,
    dateEnd: inside ? dateEnd - startOffset : null,
  };
}

export function toMention(row: FullMentionRow): MentionView {
  const hidden = row.displayRight === 'hidden';
  return {
    id: row.id,
    source: toSource(row),
    start: row.startOffset,
    end: row.endOffset,
    quote: hidden ? '' : row.quote,
    ...sentenceAround(hidden ? '' : row.passage, row.quote, row.startOffset),
    dateStart: row.dateStart,
    dateEnd: row.dateEnd,
    dateText: hidden ? null : row.dateText,
    edtf: row.edtf,
    status: row.status,
    confidence: row.confidence,
    secondReading: row.secondReading,
    health: row.health,
    joinedBecause: row.mergeReasons.map(({ note }) => note),
    rules: row.rules,
    trace: row.trace,
    extractorVersion: row.extractorVersion,
  };
}

/** characters read on either side of the quote */
const REACH = 600;

/** The text around the quote of a mention, for `sentenceAround`. */
export const passage: SQL<string> = sql<string>`substring(${articleRevisions.body}
  from greatest(1, ${eventMentions.startOffset} + 1 - ${REACH})
  for ${eventMentions.endOffset} - ${eventMentions.startOffset} + ${2 * REACH})`;

interface SentenceRest {
  readonly before: string;
  readonly after: string;
}

/**
 * Returns the text before and after the quote in its sentence. "…" replaces text beyond the passage. Both are empty if the quote is not in
 * the passage or spans sentences.
 */
export function sentenceAround(passage: string, quote: string, start: number): SentenceRest {
  const at = quote === '' ? -1 : nearest(passage, quote, Math.min(start, REACH));
  const end = at + quote.length;
  const sentence = at < 0 ? undefined : readText(passage).sentences.find((one) => one.start <= at && one.end >= end);
  if (!sentence) return { before: '', after: '' };
  const before = passage.slice(sentence.start, at);
  const after = passage.slice(end, sentence.end);
  const isHeadCut = sentence.start === 0 && at < start;
  const isTailCut = sentence.end === passage.length && passage.length - end >= REACH;
  return {
    before: isHeadCut ? `… ${before.replace(/^\S*\s/, '')}` : before,
    after: isTailCut ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

/** SQL counts a character beyond the basic plane once and JavaScript twice, so the quote may be slightly off. */
function nearest(text: string, quote: string, expected: number): number {
  const before = text.lastIndexOf(quote, expected);
  const after = text.indexOf(quote, expected);
  if (before < 0 || after < 0) return Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
