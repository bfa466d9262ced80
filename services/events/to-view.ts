/** Pure functions from database rows to domain views. They omit all text that the display right of a source withholds. */
import { type SQL, sql } from 'drizzle-orm';
import { articleRevisions, eventMentions, events } from '@/db/database';
import { surestMention } from '@/domain/desk/confidence';
import { NO_FAMILY } from '@/domain/drawing';
import type { DateView, DisplayRight, EventActorView, EventSummary, MentionView, ThemeView } from '@/domain/views';
import { readText } from '@/engine/index';
import { slugOf } from './slug-of';

export const summaryColumns = {
  id: events.id,
  title: events.title,
  edtf: events.edtf,
  earliest: events.earliest,
  latest: events.latest,
  precision: events.precision,
  qualifier: events.qualifier,
  extent: events.extent,
  dateBasis: events.dateBasis,
  dateText: events.dateText,
  status: events.status,
  polarity: events.polarity,
  outcome: events.outcome,
  place: events.place,
  salience: events.salience,
  state: events.state,
  checkedAt: events.checkedAt,
};

export type EventRow = Pick<typeof events.$inferSelect, keyof typeof summaryColumns>;

export interface MentionRow extends Pick<MentionView, 'id' | 'source' | 'start' | 'end' | 'quote' | 'dateStart' | 'dateEnd' | 'dateText'> {
  readonly eventId: number;
  readonly displayRight: DisplayRight;
  /** from 0 to 1; null for a proposed mention, which does not count for its event */
  readonly confidence: number | null;
}

interface FullMentionRow extends MentionRow, Omit<MentionView, 'before' | 'after' | 'joinedBecause'> {
  /** text around the quote */
  readonly passage: string;
  readonly mergeReasons: readonly { readonly note: string }[];
}

type DateRow = Pick<EventRow, 'edtf' | 'earliest' | 'latest' | 'precision' | 'qualifier' | 'extent' | 'dateBasis' | 'dateText'>;

export const dateOf = ({ edtf, earliest, latest, precision, qualifier, extent, dateBasis, dateText }: DateRow): DateView => ({
  edtf,
  earliest,
  latest,
  precision,
  qualifier,
  extent,
  basis: dateBasis,
  words: dateText,
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

/**
 * Expects the best mention first, and actors and themes in display order. Shows the words of the date if a source that may be quoted has
 * them. The confidence is the highest of `mentions`: the stored one also counts mentions that readers may not see.
 */
export function toSummary(
  row: EventRow,
  mentions: readonly MentionRow[],
  actors: readonly EventActorView[],
  themes: readonly ThemeView[],
): EventSummary {
  const quotable = mentions.filter(({ displayRight }) => displayRight !== 'hidden');
  const [shown] = quotable;
  const best = shown ?? mentions[0];
  return {
    id: row.id,
    slug: slugOf(row.title),
    title: row.title,
    date: { ...dateOf(row), words: quotable.some(({ dateText }) => dateText === row.dateText) ? row.dateText : null },
    status: row.status,
    polarity: row.polarity,
    outcome: row.outcome,
    themes,
    family: themes[0]?.family ?? NO_FAMILY,
    actors,
    place: row.place,
    salience: row.salience,
    confidence: surestMention(mentions)?.confidence ?? null,
    checked: row.checkedAt !== null,
    state: row.state,
    source: best?.source ?? null,
    sourceCount: new Set(mentions.map((mention) => mention.source.articleId)).size,
    quote: shown ? toQuote(shown) : null,
  };
}

/** Makes the date offsets relative to the quote, or null if the date phrase is outside it. */
function toQuote(mention: MentionRow): NonNullable<EventSummary['quote']> {
  const { dateStart, dateEnd, start, end } = mention;
  const inside = dateStart !== null && dateEnd !== null && dateStart >= start && dateEnd <= end;
  return {
    text: mention.quote,
    dateStart: inside ? dateStart - start : null,
    dateEnd: inside ? dateEnd - start : null,
  };
}

export function toMention(row: FullMentionRow): MentionView {
  const { id, source, start, end, dateStart, dateEnd, edtf, status, confidence, secondReading, health, rules, trace } = row;
  const [quote, around, dateText] = row.displayRight === 'hidden' ? ['', '', null] : [row.quote, row.passage, row.dateText];
  return {
    ...{ id, source, start, end, quote, ...sentenceAround(around, row.quote, start), dateStart, dateEnd, dateText, edtf, status },
    ...{ confidence, secondReading, health, rules, trace },
    joinedBecause: row.mergeReasons.map(({ note }) => note),
    extractorVersion: row.extractorVersion,
  };
}

/** characters read on either side of the quote */
export const REACH = 600;

/** The text around the quote of a mention, for `sentenceAround`. */
export const passage: SQL<string> = sql<string>`substring(${articleRevisions.body}
  from greatest(1, ${eventMentions.startOffset} + 1 - ${REACH})
  for ${eventMentions.endOffset} - ${eventMentions.startOffset} + ${2 * REACH})`;

/**
 * Returns the text before and after the quote in its sentence. "…" replaces text beyond the passage. Both are empty if the quote is not in
 * the passage or spans sentences.
 */
export function sentenceAround(passage: string, quote: string, start: number): { readonly before: string; readonly after: string } {
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

/** SQL counts a character beyond the basic plane once and JavaScript twice, so the quote’s offset may be slightly wrong. */
function nearest(text: string, quote: string, expected: number): number {
  const before = text.lastIndexOf(quote, expected);
  const after = text.indexOf(quote, expected);
  if (before < 0 || after < 0) return Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}
