/** Parses a calendar into a table, one row per entry. Recurring entries use the first date; our own calendars restore date words. */
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
    const zones = new Set(
      (parts ?? []).filter(([kind]) => kind === 'vtimezone').map(([, zoneProperties]) => textOf(zoneProperties, 'tzid')),
    );
    return (parts ?? [])
      .filter(([kind]) => KINDS.has(kind))
      .map(([, entryProperties]) => (isOurs ? ourEntry(entryProperties) : entry(entryProperties, zones, home)));
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

/** `home`: the calendar's time zone; null if it names none. */
function entry(properties, zones, home) {
  const notes = [];
  if (has(properties, 'rrule') || has(properties, 'rdate')) notes.push('This event repeats. Only the first date is used.');
  const zone = properties.find(([name]) => name === 'dtstart')?.[1]?.tzid;
  if (zone && !zones.has(zone) && !isZone(zone))
    notes.push(`The time zone “${String(zone).slice(0, 60)}” is unknown. The date is used as written.`);
  const start = momentOf(property(properties, 'dtstart'), home);
  const end = endOf(properties, start, home);
  const cells = new Map([
    // one instance of a recurring entry may have its own content
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

/** Our entries start with a line of date, state and review status; the summary repeats what calendars cannot express. */
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

/** "2024-01-09", or "2024-01-09T23:30:00" in the calendar's time zone; null if absent. */
function momentOf(found, home) {
  if (!found) return null;
  const value = String(found[3]);
  const at = home !== null && value.endsWith('Z') ? new Date(value) : null;
  return at === null || Number.isNaN(at.getTime()) ? value : at.toLocaleString('sv-SE', { timeZone: home }).replace(' ', 'T');
}

/** The last day: from DUE (inclusive), DTEND (exclusive) or DURATION. */
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

/** For whole days and ends at midnight, the last day is the day before. */
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
    // unknown time zone
    return false;
  }
}
