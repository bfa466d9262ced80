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
    const home = zoneOf(textOf(properties, 'x-wr-timezone'));
    const zones = new Set((parts ?? []).filter(([kind]) => kind === 'vtimezone').map(([, own]) => textOf(own, 'tzid')));
    return (parts ?? []).filter(([kind]) => KINDS.has(kind)).map(([, own]) => (isOurs ? ourEntry(own) : entry(own, zones, home)));
  });
  if (records.length === 0) throw new RefusedError('it has no entries');
  return tableOfRecords('ics', records);
}

function parsed(text) {
  try {
    const found = ICAL.parse(text);
    return typeof found[0] === 'string' ? [found] : found;
  } catch (error) {
    throw new RefusedError(`it is not a complete calendar file (${String(error.message).slice(0, 120)})`);
  }
}

/** `home`: the zone in which the days of the calendar are meant; null where it names none. */
function entry(properties, zones, home) {
  const notes = [];
  if (has(properties, 'rrule') || has(properties, 'rdate')) notes.push('This event repeats. Only the first date is used.');
  const zone = properties.find(([name]) => name === 'dtstart')?.[1]?.tzid;
  if (zone && !zones.has(zone) && !isZone(zone))
    notes.push(`The time zone “${String(zone).slice(0, 60)}” is unknown. The date is used as written.`);
  const start = momentOf(property(properties, 'dtstart'), home);
  const end = endOf(properties, start, home);
  const cells = new Map([
    // one day of an entry that repeats may say something of its own
    ['id', [textOf(properties, 'uid'), textOf(properties, 'recurrence-id')].filter(Boolean).join('#')],
    ['title', textOf(properties, 'summary')],
    ['start', start?.slice(0, 10) ?? ''],
    ['end', end],
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
  const { cells, notes } = entry(properties, new Set(), null);
  const [words = '', ...rest] = (cells.get('description').split('\n')[0] ?? '').split(' · ');
  const state = rest.find((part) => part !== 'not reviewed' && part !== 'not yet checked') ?? '';
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

/** "2024-01-09", or "2024-01-09T23:30:00" where the calendar is at home; null where there is none. */
function momentOf(found, home) {
  if (!found) return null;
  const value = String(found[3]);
  const at = home !== null && value.endsWith('Z') ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? value : at.toLocaleString('sv-SE', { timeZone: home }).replace(' ', 'T');
}

/** The last day: what is due names it, an end is the first moment after the entry, and a duration leads there. */
function endOf(properties, start, home) {
  const due = momentOf(property(properties, 'due'), home);
  if (due !== null) return due.slice(0, 10);
  const end = momentOf(property(properties, 'dtend'), home) ?? afterDuration(start, textOf(properties, 'duration'));
  return end === null ? '' : lastDay(start, end);
}

function afterDuration(start, text) {
  if (start === null || !ICAL.Duration.isValueString(text)) return null;
  const at = new Date(
    Date.parse(`${start.slice(0, 10)}T${start.slice(11, 19) || '00:00:00'}Z`) + ICAL.Duration.fromString(text).toSeconds() * 1_000,
  );
  return Number.isNaN(at.getTime()) ? null : at.toISOString().slice(0, start.length > 10 ? 19 : 10);
}

/** Of whole days, and of what ends at midnight, the last day is the one before. */
function lastDay(start, end) {
  const day = end.slice(0, 10);
  const endsBefore = end.length === 10 || end.includes('T00:00:00');
  const at = new Date(`${day}T00:00:00Z`);
  if (!endsBefore || Number.isNaN(at.getTime()) || (start !== null && day <= start.slice(0, 10))) return day;
  return new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10);
}

const zoneOf = (name) => (name !== '' && isZone(name) ? name : null);

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
