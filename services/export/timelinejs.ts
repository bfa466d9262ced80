/**
 * Writes the JSON of TimelineJS 3. Each event is a slide, with its date at its precision and in words. Years BC are negative. Texts are
 * escaped, because TimelineJS renders them as HTML. It needs a slide, so a view without events has only its title.
 */
import { dateWords } from '@/domain/dates/date-words';
import { FAMILIES } from '@/domain/drawing';
import { partsOf } from '@/domain/export/citations';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import type { DateView } from '@/domain/views';
import { escapedLine, eventHtml, jsonList, type Writer } from './format';

interface SlideDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

export function timelineJsFormat(head: ExportHead): Writer {
  const about = { unique_id: 'about', text: { headline: escapedLine(head.title), text: `<p>${escapedLine(LICENSE.words)}</p>` } };
  return jsonList(`{"scale":"human","title":${JSON.stringify(about)},"events":[`, (batch) => batch.map((event) => slide(head, event)));
}

function slide(head: ExportHead, event: ExportRecord) {
  const { start, end } = slideDates(event.date);
  return {
    unique_id: `event-${event.id}`,
    start_date: start,
    ...(end ? { end_date: end } : {}),
    display_date: escapedLine(dateWords(event.date)),
    group: escapedLine(FAMILIES[event.family].label),
    text: { headline: escapedLine(event.title), text: eventHtml(head, event) },
  };
}

/** A day, month or year is one date of that precision. Any other date spans its first to its last day. */
function slideDates(date: DateView): { readonly start: SlideDate; readonly end?: SlideDate } {
  const [start, end] = [partsOf(date.earliest), partsOf(date.latest)];
  if (date.precision === 'day') return { start };
  if (date.precision === 'month') return { start: { year: start.year, month: start.month } };
  if (date.precision === 'year') return { start: { year: start.year } };
  return { start, end };
}
