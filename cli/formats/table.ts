/** The table output of `extract`: date, status and title, with the article's words below. */
import { type Cell, csvLines } from '@/services/export/formats/csv';
import type { EventJson } from './json';

const DATE = 22;
const STATUS = 13;
const INDENT = ' '.repeat(DATE + STATUS);

export function tableRows(events: readonly EventJson[]): string {
  if (events.length === 0) return 'No dated events.\n';
  return events.map(tableRow).join('\n');
}

function tableRow(event: EventJson): string {
  const lines = [`${event.date.padEnd(DATE)}${status(event).padEnd(STATUS)}${event.title}`];
  const about = [event.actors.join(', '), event.themes.join(', '), event.place ?? ''].filter(Boolean).join(' · ');
  if (about) lines.push(`${INDENT}${about}`);
  if (event.evidence) lines.push(`${INDENT}"${oneLine(event.evidence.quote)}" [${event.evidence.start}–${event.evidence.end}]`);
  for (const { rule, note } of event.trace ?? []) lines.push(`${INDENT}  ${rule}: ${note}`);
  return `${lines.join('\n')}\n`;
}

const status = (event: EventJson): string => (event.polarity === 'negated' ? `not ${event.status}` : event.status);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const COLUMNS = [
  ...['file', 'title', 'date', 'earliest', 'latest', 'precision', 'qualifier', 'dateText', 'dateBasis', 'status', 'polarity', 'outcome'],
  ...['actors', 'organs', 'themes', 'action', 'place', 'salience', 'start', 'end', 'quote', 'confidence'],
];

/** The CSV output of `extract`: one row per event, safe to open in a spreadsheet. */
export const csvHeading = (): string => row(COLUMNS);

export function csvRow(file: string, event: EventJson): string {
  return row([
    ...[file, event.title, event.date, event.earliest, event.latest, event.precision, event.qualifier, event.dateText, event.dateBasis],
    ...[event.status, event.polarity, event.outcome, event.actors.join('; '), event.organs.join('; '), event.themes.join('; ')],
    ...[event.action, event.place, event.salience, event.evidence?.start, event.evidence?.end, event.evidence?.quote],
    event.confidence,
  ]);
}

const row = (cells: readonly (Cell | undefined)[]): string => csvLines([cells.map((cell) => cell ?? null)]);
