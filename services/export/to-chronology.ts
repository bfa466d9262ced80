/** Converts events in the given order to a chronology. Each article gets a number at its first use. */
import type { Chronology, ChronologyEntry, ChronologySource } from '@/domain/chronology';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import type { ExportMention, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { articlesOf, eventUrl, oneLine, sourceLine, sourceUrl } from './format';

interface Visit {
  readonly origin: string;
  /** the current day of the reader, `YYYY-MM-DD` */
  readonly accessed: string;
  readonly site: string;
}

export function toChronology(records: readonly ExportRecord[], { origin, accessed, site }: Visit): Chronology {
  const sources = new Map<number, ChronologySource>();
  const numberOf = (mention: ExportMention): number => {
    const { articleId } = mention.source;
    const listed = sources.get(articleId);
    if (listed) return listed.number;
    const number = sources.size + 1;
    sources.set(articleId, { number, words: sourceLine(mention), url: sourceUrl({ origin }, mention) });
    return number;
  };
  const numbersOf = (event: ExportRecord): readonly number[] =>
    articlesOf(event)
      .map(numberOf)
      .sort((a, b) => a - b);
  const entries = records.map((event) => toEntry(event, eventUrl({ origin }, event), numbersOf(event)));
  return {
    title: 'Chronology',
    entries,
    sources: [...sources.values()],
    accessed: calendarWords(accessed),
    license: `From ${site}, ${origin}/. ${LICENSE.words}`,
  };
}

function toEntry(event: ExportRecord, url: string, sources: readonly number[]): ChronologyEntry {
  const standing = [occurrenceLabel(event), event.checked ? null : 'not reviewed'].filter(Boolean).join(', ');
  const quote = event.mentions[0]?.quote ?? event.reference?.quote ?? '';
  const text = event.summary ?? (quote === '' ? null : `“${oneLine(quote)}”`);
  return { id: event.id, date: dateWords(event.date), title: oneLine(event.title), url, standing: standing || null, text, sources };
}
