/** A calendar → a table: one row for each entry. An entry that repeats is one event, its first; of our own calendars the words of the date are found again. */
import ICAL from 'ical.js';
import { RefusedError, tableOfRecords } from './table-limits.mjs';

const KINDS = new Set(['vevent', 'vjournal', 'vtodo']);
const UTC = /^(?:utc|gmt|etc\/utc|z)$/i;

/** @param {string} text @returns {import('./parse-table.mjs').Table} */
export function readIcs(text) {
  const calendars = parsed(text);
  const records = calendars.flatMap(([, properties, parts]) => {
    const isOurs = textOf(properties, 'prodid').includes('//Dateline//');
    const zones = new Set((parts ?? []).filter(([kind]) => kind === 'vtimezone').map(([, own]) => textOf(own, 'tzid')));
    return (parts ?? []).filter(([kind]) => KINDS.has(kind)).map(([, own]) => (isOurs ? ourEntry(own) : entry(own, zones)));
  });
  if (records.length === 0) throw new RefusedError('it holds no entry');
  return tableOfRecords('ics', records);
}

function parsed(text) {
  try {
    const found = ICAL.parse(text);
    return typeof found[0] === 'string' ? [found] : found;
  } catch (error) {
    throw new RefusedError(`it is no whole calendar (${String(error.message).slice(0, 120)})`);
  }
}

function entry(properties, zones) {
  const notes = [];
  if (has(properties, 'rrule') || has(properties, 'rdate')) notes.push('It repeats; only the first time is taken.');
  const zone = properties.find(([name]) => name === 'dtstart')?.[1]?.tzid;
  if (zone && !zones.has(zone) && !isZone(zone))
    notes.push(`Its time zone “${String(zone).slice(0, 60)}” is not known; the day is taken as it is written.`);
  const start = property(properties, 'dtstart');
  const end = property(properties, 'dtend');
  const cells = new Map([
    ['id', textOf(properties, 'uid')],
    ['title', textOf(properties, 'summary')],
    ['start', start ? dayOf(start) : ''],
    ['end', end ? lastDay(start, end) : ''],
    ['place', textOf(properties, 'location')],
    ['address', textOf(properties, 'url')],
    ['description', textOf(properties, 'description')],
    ['status', textOf(properties, 'status')],
    ['categories', categories(properties)],
  ]);
  return { cells, notes };
}

/** The first line of what our own entries say is date, state and whether it was checked; the summary repeats what a calendar cannot hold. */
function ourEntry(properties) {
  const { cells, notes } = entry(properties, new Set());
  const [words = '', ...rest] = (cells.get('description').split('\n')[0] ?? '').split(' · ');
  const state = rest.find((part) => part !== 'not yet checked') ?? '';
  const title = cells.get('title');
  const said = [`${words}, ${state}`, words, state].find((tail) => tail !== '' && title.endsWith(` (${tail})`));
  cells.set('title', said === undefined ? title : title.slice(0, -said.length - 3));
  cells.set('date_words', words);
  cells.set('status', state === '' ? 'happened' : state);
  cells.delete('description');
  return { cells, notes };
}

const property = (properties, wanted) => properties.find(([name]) => name === wanted);
const has = (properties, wanted) => property(properties, wanted) !== undefined;
const textOf = (properties, name) => String(property(properties, name)?.[3] ?? '').trim();
const categories = (properties) =>
  properties
    .filter(([name]) => name === 'categories')
    .flatMap((one) => one.slice(3))
    .join('; ');
const dayOf = ([, , , value]) => String(value).slice(0, 10);

/** The end is the first moment after the entry: of whole days, and of what ends at midnight, the last day is the one before. */
function lastDay(start, end) {
  const day = dayOf(end);
  const endsBefore = end[2] === 'date' || /T00:00:00/.test(String(end[3]));
  const at = new Date(`${day}T00:00:00Z`);
  if (!endsBefore || Number.isNaN(at.getTime()) || (start && day <= dayOf(start))) return day;
  return new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10);
}

function isZone(name) {
  if (UTC.test(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // a name that nobody knows
    return false;
  }
}
