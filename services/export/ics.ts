/**
 * Writes iCalendar (RFC 5545) with all-day entries, which end on the day after the last day. The summary states any date that is not a
 * plain day or span. Planned events are TENTATIVE and canceled events CANCELLED. The format has no years BC, so such events are journal
 * entries without a day.
 */
import ical, { escape as escapeText, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import { dayNumber, dayOf } from '@/domain/dates/day-words';
import type { ExportHead, ExportRecord } from '@/domain/export/export-record';
import { LICENSE } from '@/domain/export/formats';
import { factualStatus } from '@/domain/factual-status';
import { articlesOf, eventUrl, factLine, oneLine, sourceLine, type Writer } from './format';

const CRLF = '\r\n';
const MAX_BYTES = 75;
const WRITABLE = /^\d{4}-/;
const NO_YEAR = '0000-';

export function icsFormat(head: ExportHead): Writer {
  const frame = calendar(head).toString();
  const end = frame.lastIndexOf('END:VCALENDAR');
  return {
    begin: () => frame.slice(0, end),
    add: (batch) => batch.map((event) => (hasDays(event) ? entry(head, event) : journal(head, event))).join(''),
    end: () => frame.slice(end) + CRLF,
  };
}

const calendar = (head: ExportHead) =>
  ical({
    // the package does not escape these two fields
    name: escapeText(oneLine(head.title), false),
    description: escapeText(LICENSE.words, false),
    prodId: { company: 'Dateline', product: 'Timeline', language: 'EN' },
  });

const dayAfter = (day: string): string => dayOf(dayNumber(day) + 1);
const hasDays = ({ date }: ExportRecord): boolean =>
  [date.earliest, dayAfter(date.latest)].every((day) => WRITABLE.test(day) && !day.startsWith(NO_YEAR));

function entry(head: ExportHead, event: ExportRecord): string {
  const text = calendar(head)
    .createEvent({
      id: uid(head, event),
      sequence: event.version - 1,
      stamp: new Date(event.updatedAt),
      created: new Date(event.createdAt),
      lastModified: new Date(event.updatedAt),
      allDay: true,
      start: atMidnight(event.date.earliest),
      end: atMidnight(dayAfter(event.date.latest)),
      summary: summaryOf(event),
      description: description(head, event),
      location: event.place === null ? null : oneLine(event.place),
      url: eventUrl(head, event),
      categories: event.themes.map(({ label }) => ({ name: oneLine(label) })),
      status: statusOf(event),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    .toString();
  return foldText(text);
}

function journal(head: ExportHead, event: ExportRecord): string {
  const stamp = (time: string): string => `${time.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VJOURNAL',
    `UID:${uid(head, event)}`,
    `SEQUENCE:${event.version - 1}`,
    `DTSTAMP:${stamp(event.updatedAt)}`,
    `SUMMARY:${escapeText(summaryOf(event), false)}`,
    `DESCRIPTION:${escapeText(description(head, event), false)}`,
    `URL;VALUE=URI:${eventUrl(head, event)}`,
    'END:VJOURNAL',
  ];
  return foldText(lines.join(CRLF) + CRLF);
}

/** Folds lines to at most 75 bytes without splitting a character. The package’s own folding takes longer than everything else. */
const foldText = (text: string): string => text.split(CRLF).map(foldLine).join(CRLF);

function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= MAX_BYTES) return line;
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > MAX_BYTES) {
      folded += `${CRLF} `;
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

const uid = (head: ExportHead, event: ExportRecord): string => `event-${event.id}@${new URL(head.origin).host}`;
const atMidnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

function summaryOf(event: ExportRecord): string {
  const { date } = event;
  const plain =
    date.qualifier === null &&
    !date.edtf.includes('~') &&
    WRITABLE.test(date.earliest) &&
    (date.precision === 'day' || (date.precision === 'interval' && date.extent === 'throughout' && !date.edtf.includes('..')));
  const said = [plain ? null : dateWords(date), occurrenceLabel(event)].filter(Boolean).join(', ');
  return oneLine(said ? `${event.title} (${said})` : event.title);
}

function description(head: ExportHead, event: ExportRecord): string {
  const reports = articlesOf(event).map((mention) => `“${oneLine(mention.quote)}” (${sourceLine(mention)})`);
  return [factLine(event), event.summary === null ? null : oneLine(event.summary), ...reports, eventUrl(head, event)]
    .filter((line) => line !== null)
    .join('\n');
}

function statusOf(event: ExportRecord): ICalEventStatus {
  const status = factualStatus(event);
  if (status === 'cancelled' || status === 'denied') return ICalEventStatus.CANCELLED;
  return status === 'happened' || status === 'ongoing' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}
