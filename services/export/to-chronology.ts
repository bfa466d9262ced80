/** Converts events in the given order to a chronology. Each article gets a number at its first use. */
import type { Chronology, ChronologyEntry, ChronologySource } from '@/domain/chronology';
import { dateWords } from '@/domain/dates/date-words';
import { calendarWords } from '@/domain/dates/day-words';
import type { ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { articleNumbers, eventUrl, oneLine, sourceLine, sourceUrl, standingOf } from './format';

interface Visit {
  readonly origin: string;
  /** the current day of the reader, `YYYY-MM-DD` */
  readonly accessed: string;
  readonly site: string;
}

export function toChronology(records: readonly ExportRecord[], { origin, accessed, site }: Visit): Chronology {
  const sources: ChronologySource[] = [];
  const numbersOf = articleNumbers((number, mention) => {
    sources.push({ number, words: sourceLine(mention), url: sourceUrl({ origin }, mention) });
  });
  const entries = records.map((event) => toEntry(event, eventUrl({ origin }, event), numbersOf(event)));
  return {
    title: 'Chronology',
    entries,
    sources,
    accessed: calendarWords(accessed),
    license: `From ${site}, ${origin}/. ${LICENSE.words}`,
  };
}

function toEntry(event: ExportRecord, url: string, sources: readonly number[]): ChronologyEntry {
  const standing = standingOf(event).join(', ');
  const quote = event.mentions[0]?.quote ?? event.reference?.quote ?? '';
  const text = event.summary ?? (quote === '' ? null : `“${oneLine(quote)}”`);
  return { id: event.id, date: dateWords(event.date), title: oneLine(event.title), url, standing: standing || null, text, sources };
}
