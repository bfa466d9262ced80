/** The CSV of `extract`: one row for each event, safe to open in a spreadsheet. */
import { type Cell, csvLines } from '@/services/export/formats/csv';
import type { EventJson } from './json';

const COLUMNS = [
  ...['file', 'title', 'date', 'earliest', 'latest', 'precision', 'qualifier', 'dateText', 'dateBasis', 'status', 'polarity', 'outcome'],
  ...['actors', 'organs', 'themes', 'action', 'place', 'salience', 'start', 'end', 'quote', 'confidence'],
];

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
