/** `dateline query`: prints the events that match a query as a table for people. */
import type { Command } from 'commander';
import { dateWords, occurrenceLabel } from '@/domain/dates/date-words';
import type { ExportRecord } from '@/domain/export/export-record';
import { FACETS, ROLES } from '@/domain/filters/facets';
import { counted } from '@/domain/text/counted';
import type { Surroundings } from '../terminal/exit-codes';
import { withStore } from '../terminal/open-store';
import { readEvents } from '../terminal/read-events';

const EXAMPLES = `Examples:
  dateline query "actor:China theme:sanction after:2023"
  dateline query "chips OR graphite -rare"
  dateline query 'source:"Global Times" status:planned before:2024-06'
  dateline query 'initiator:China -theme:sanction place:Geneva'

The search covers titles, quotes and names. It supports "phrases", -exclusion and OR.
Operators: ${[...FACETS, 'role', ...ROLES].map((name) => `${name}:`).join(', ')},
before: and after: (exclusive), from: and to: (inclusive).
Put a minus sign before an operator to exclude its value, except for roles and dates.
`;
const DATE = 34;
const ID = 7;

export function addQuery(program: Command, _surroundings: Surroundings): void {
  program
    .command('query')
    .description('Lists the published events that match a query, newest first.')
    .argument('<query...>', 'search terms and operators')
    .addHelpText('before', EXAMPLES)
    .action((words: readonly string[]) => query(words.join(' ')));
}

const query = (text: string): Promise<void> =>
  withStore({ onlyThere: true }, async (store) => {
    const { view, batches } = await readEvents(store, { query: text });
    for await (const batch of batches) for (const event of batch) process.stdout.write(row(event));
    console.error(counted(view.ids.length, 'event'));
  });

/** ID, date and title; below the title, the actors, themes and sources */
function row(event: ExportRecord): string {
  const label = occurrenceLabel(event);
  const sources = new Set(event.mentions.map(({ source }) => source.sourceName));
  const about = [
    event.actors.map(({ name }) => name).join(', '),
    event.themes.map(({ id }) => id).join(', '),
    [...sources].join(', '),
    event.checked ? '' : 'not reviewed',
  ].filter(Boolean);
  const title = `${String(event.id).padStart(ID - 2)}  ${dateWords(event.date, 'short').padEnd(DATE)}${event.title}${label ? ` (${label})` : ''}`;
  return `${oneLine(title)}\n${about.length > 0 ? `${' '.repeat(ID + DATE)}${oneLine(about.join(' · '))}\n` : ''}`;
}

/** Removes control characters, which could otherwise control the terminal. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
