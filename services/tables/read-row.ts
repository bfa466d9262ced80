/** Reads a table row into an event, or into a list of problems by field. */
import type { ColumnRole, TableChoices } from '@/domain/desk/table-import';
import { type EventInput, eventInput } from '@/domain/event-input';
import type { FactualStatus } from '@/domain/factual-status';
import { webUrl } from '@/domain/hrefs';
import { ACTION_LABELS, codeOf, OUTCOME_LABELS, ROLE_LABELS, STATUS_LABELS } from '@/domain/labels';
import { numberWords } from '@/domain/text/counted';
import { cutText } from '@/domain/text/cut-text';
import { parseEdtf } from '@/engine/index';
import type { ActorRole, Polarity } from '@/engine/model/event';
import { sha256Of } from '../sha256';
import type { TableEvent } from './event-item';
import type { DateOptions } from './read-date';
import { notKnown, rowDate, wordOf } from './row-date';

/** The status, outcome and polarity that a status word stands for. */
interface Occurrence extends Pick<EventInput, 'status' | 'outcome'> {
  readonly polarity: Polarity;
}

const said = (status: Occurrence['status'], outcome: Occurrence['outcome'] = 'unknown', polarity: Polarity = 'affirmed'): Occurrence => ({
  ...{ status, outcome, polarity },
});

const STATUS_WORDS: ReadonlyMap<string, FactualStatus> = new Map<string, FactualStatus>([
  ['completed', 'happened'],
  ['done', 'happened'],
  ['in-process', 'ongoing'],
  ['tentative', 'planned'],
  ['needs-action', 'planned'],
  ['scheduled', 'planned'],
  ['canceled', 'cancelled'],
]);

const OCCURRENCES: Readonly<Record<FactualStatus, Occurrence>> = {
  happened: said('happened'),
  ongoing: said('ongoing'),
  planned: said('planned'),
  hypothetical: said('hypothetical'),
  cancelled: said('planned', 'cancelled'),
  postponed: said('planned', 'postponed'),
  denied: said('happened', 'unknown', 'negated'),
};

/** Null for unknown words. An empty cell or "confirmed" means planned for future events, otherwise happened. */
function readStatus(text: string, isAhead: boolean): Occurrence | null {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'confirmed') return OCCURRENCES[isAhead ? 'planned' : 'happened'];
  const status = STATUS_WORDS.get(word) ?? codeOf(STATUS_LABELS, word);
  return status === null ? null : OCCURRENCES[status];
}

const PARTS_BY: Readonly<Record<Exclude<TableChoices['separator'], ''>, string>> = { semicolon: ';', comma: ',', bar: '|', line: '\n' };
const ROLE_WORDS: ReadonlyMap<string, ActorRole> = new Map<string, ActorRole>([
  ['source', 'initiator'],
  ['recipient', 'target'],
]);
const WITH_ROLE = /^(.*\S)\s*\(\s*([a-z ]+?)\s*\)$/i;

/** `given`: the separator; if none is chosen, the first of `;`, `|` and line break in the cell. */
function splitCell(cell: string, given: TableChoices['separator']): readonly string[] {
  const separator = given === '' ? [';', '|', '\n'].find((one) => cell.includes(one)) : PARTS_BY[given];
  const parts = separator === undefined ? [cell] : cell.split(separator);
  return [...new Set(parts.map((part) => part.replace(/\s+/g, ' ').trim()))].filter((part) => part !== '');
}

/** "China (initiator)" → China as initiator; brackets that name no role are part of the name. */
function actorOf(text: string, otherwise: ActorRole): { readonly name: string; readonly role: ActorRole } {
  const [, name, said] = WITH_ROLE.exec(text) ?? [];
  const role = said === undefined ? null : (ROLE_WORDS.get(said.toLowerCase()) ?? codeOf(ROLE_LABELS, said));
  return name !== undefined && role !== null ? { name, role } : { name: text, role: otherwise };
}

export interface RowRules extends DateOptions {
  readonly choices: TableChoices;
  /** theme name or ID in lower case → ID */
  readonly themes: ReadonlyMap<string, string>;
  /** events after this day are planned, unless the table gives a status */
  readonly today: string;
  /** prefix that separates the IDs of this table from those of other tables */
  readonly scope: string;
}

export interface ReadRow {
  readonly event: Omit<TableEvent, 'place'> | null;
  readonly title: string;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly notes: readonly string[];
  readonly unknownThemes: readonly string[];
}

const POLARITIES = ['affirmed', 'negated'] as const;
const MAX_QUOTE = 2_000;
const MAX_SUMMARY_WORDS = 60;
const MAX_SUMMARY = 1_000;

export function readRow(cells: readonly string[], rules: RowRules): ReadRow {
  const { choices } = rules;
  const cellOf = (role: ColumnRole): string => cells[choices.columns.indexOf(role)] ?? '';
  const notes: string[] = [];
  const problems: { field: string; message: string }[] = [];
  const date = rowDate({ ...{ words: cellOf('words'), start: cellOf('start'), end: cellOf('end') }, ...finer(cellOf) }, rules);
  if (date.ok) notes.push(...date.notes);
  else problems.push({ field: date.field, message: date.message });
  const occurrence = readStatus(cellOf('status'), (parseEdtf(date.ok ? date.value.edtf : '')?.earliest ?? '') > rules.today);
  if (occurrence === null) problems.push({ field: 'status', message: notKnown(cellOf('status'), 'status') });
  const polarity = wordOf(POLARITIES, cellOf('polarity'));
  if (polarity === null) problems.push({ field: 'polarity', message: notKnown(cellOf('polarity'), 'polarity') });
  const outcome = cellOf('outcome').trim() === '' ? undefined : codeOf(OUTCOME_LABELS, cellOf('outcome'));
  if (outcome === null) notes.push(`${notKnown(cellOf('outcome'), 'outcome')} The value was ignored.`);
  const action = cellOf('action').trim() === '' ? undefined : codeOf(ACTION_LABELS, cellOf('action'));
  if (action === null) notes.push(`${notKnown(cellOf('action'), 'action')} The default action was used.`);
  const themes = themesOf(cellOf('themes'), rules);
  if (themes.unknown.length > 0)
    notes.push(`${themes.unknown.length === 1 ? 'Unknown theme' : 'Unknown themes'} skipped: ${themes.unknown.join(', ')}.`);
  const actors = [
    ...splitCell(cellOf('initiators'), choices.separator).map((name) => actorOf(name, 'initiator')),
    ...splitCell(cellOf('targets'), choices.separator).map((name) => actorOf(name, 'target')),
    ...splitCell(cellOf('actors'), choices.separator).map((name) => actorOf(name, 'participant')),
  ];
  const parsed = eventInput.safeParse({
    title: cellOf('title'),
    summary: shortened(cellOf('summary'), notes),
    date: date.ok ? date.value : { edtf: '2000', qualifier: null, extent: 'within' },
    status: occurrence?.status ?? 'happened',
    outcome: (outcome === 'unknown' ? null : outcome) ?? occurrence?.outcome ?? 'unknown',
    action: action ?? choices.action,
    themes: themes.known.length > 0 ? themes.known : [choices.theme],
    actors,
    place: cellOf('place'),
  });
  if (!parsed.success) for (const { path, message } of parsed.error.issues) problems.push({ field: fieldOf(path[0]), message });
  const isWorded = choices.columns.includes('words');
  // an error must name a column of the table, so that its cell can be corrected
  const placed = problems.map((problem) => (problem.field === 'words' && !isWorded ? { ...problem, field: 'start' } : problem));
  const read = { title: cellOf('title'), problems: placed, notes, unknownThemes: themes.unknown };
  if (!parsed.success || occurrence === null || problems.length > 0) return { ...read, event: null };
  const id = cutText(cellOf('id'), 300);
  return {
    ...read,
    event: {
      event: parsed.data,
      polarity: polarity === 'negated' ? polarity : occurrence.polarity,
      externalId: id === '' ? null : `${rules.scope}:${id}`,
      fingerprint: fingerprintOf(parsed.data),
      url: addressOf(cellOf('url'), notes),
      quote: quoteOf(cellOf('quote'), notes),
    },
  };
}

const finer = (cellOf: (role: ColumnRole) => string) => ({
  precision: cellOf('precision'),
  qualifier: cellOf('qualifier'),
  extent: cellOf('extent'),
});

const fieldOf = (part: PropertyKey | undefined): string => (part === 'date' ? 'words' : String(part));

function themesOf(cell: string, { themes, choices }: RowRules): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const said = splitCell(cell, choices.separator);
  const ids = said.flatMap((name) => themes.get(name.toLowerCase()) ?? []);
  return { known: [...new Set(ids)], unknown: said.filter((name) => !themes.has(name.toLowerCase())).map((name) => cutText(name, 60)) };
}

/** Limits the summary to sixty words and adds a note if it was shortened. */
function shortened(text: string, notes: string[]): string {
  const words = text.split(/\s+/);
  if (words.length <= MAX_SUMMARY_WORDS && text.length <= MAX_SUMMARY) return text;
  notes.push(`The notes were shortened to ${MAX_SUMMARY_WORDS} words.`);
  return `${words
    .slice(0, MAX_SUMMARY_WORDS)
    .join(' ')
    .slice(0, MAX_SUMMARY - 2)} …`.replace(/\s+…$/, '…');
}

function addressOf(cell: string, notes: string[]): string | null {
  const [first, ...others] = cell.split(/\s+/).filter(Boolean);
  if (first === undefined) return null;
  const url = first.length <= 2_000 ? webUrl(first) : null;
  if (url === null) notes.push(`“${cutText(first, 60)}” is not a URL. The value was ignored.`);
  else if (others.length > 0) notes.push('The row has several URLs. The first one was used.');
  return url;
}

function quoteOf(cell: string, notes: string[]): string | null {
  if (cell === '') return null;
  if (cell.length > MAX_QUOTE) notes.push(`The quote was shortened to ${numberWords(MAX_QUOTE)} characters.`);
  return cutText(cell, MAX_QUOTE).replace(/[^\P{Cc}\n]|\p{Surrogate}$/gu, ' ');
}

/** Hash of title, date and actors; equal for rows that describe the same event. */
function fingerprintOf({ title, date, actors }: EventInput): string {
  const names = actors.map((actor) => ('name' in actor ? actor.name : actor.slug).toLowerCase()).sort();
  return sha256Of(JSON.stringify([title.toLowerCase(), date.edtf, date.qualifier, names]));
}
