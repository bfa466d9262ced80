/** The table of `extract`, for people: date, status, title, and under it the words of the article. */
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
