/** Parses JSON into a table: a list of objects, our own export, or TimelineJS slides. Nested values become columns named by their path. */
import { RefusedError, tableOfRecords } from './table-limits.mjs';

const MAX_DEPTH = 64;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs;

/** Parses JSON. Throws an error with the line for invalid JSON, and for values that would be read differently than written. */
function parseJson(text) {
  checkTokens(text);
  try {
    return JSON.parse(text);
  } catch (error) {
    const at = /position (\d+)/.exec(error.message)?.[1];
    throw new RefusedError(at === undefined ? 'its end is missing' : `it has a syntax error on line ${lineOf(text, Number(at))}`);
  }
}

function checkTokens(text) {
  const open = [];
  let waiting = null;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && waiting !== null) addName(open.at(-1), waiting, text, index);
    else if (/^[-\d]/.test(token) && !Number.isFinite(Number(token)) && !Number.isNaN(Number(token)))
      throw new RefusedError(`the number ${token.slice(0, 20)} on line ${lineOf(text, index)} is too large`);
    waiting = token.startsWith('"') ? token : null;
    if (open.length > MAX_DEPTH) throw new RefusedError(`it is nested more than ${MAX_DEPTH} levels deep`);
  }
}

function addName(names, token, text, index) {
  const name = nameOf(token);
  if (names?.has(name)) throw new RefusedError(`the name ${token.slice(0, 60)} appears twice in one object on line ${lineOf(text, index)}`);
  names?.add(name);
}

/** Decodes escapes, because one name can be written in several ways. */
function nameOf(token) {
  try {
    return token.includes('\\') ? JSON.parse(token) : token.slice(1, -1);
  } catch {
    // the JSON parser reports the error
    return token;
  }
}

const lineOf = (text, position) => text.slice(0, position).split('\n').length;

const MAX_WAY = 3;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOfObjects = (value) => Array.isArray(value) && value.length > 0 && value.every(isObject);

/** @param {string} text @param {(html: string) => string} plain @returns {import('./parse-table.mjs').Table} */
export function readJson(text, plain) {
  const entries = listIn(parseJson(text));
  const isTimelineJs = entries.some((entry) => isObject(entry.start_date));
  const records = entries.map((entry) => ({ cells: flatten(isTimelineJs ? withoutHtml(entry, plain) : withReference(entry)) }));
  return tableOfRecords(isTimelineJs ? 'timelinejs' : 'json', records);
}

/** The root list, or the first list of objects in it; prefers `events`. */
function listIn(root) {
  const lists = isObject(root) ? [root.events, ...Object.values(root)] : [root];
  const found = lists.find(isListOfObjects);
  if (!found) throw new RefusedError('it must contain a list with one object per event');
  return found;
}

/** Adds the source of an event without an article to its mentions. Only our own export has both. */
function withReference({ reference, ...entry }) {
  if (!isObject(reference) || !Array.isArray(entry.mentions)) return reference === undefined ? entry : { ...entry, reference };
  return { ...entry, mentions: [...entry.mentions, { original: reference.url, quote: reference.quote }] };
}

function flatten(entry) {
  const cells = new Map();
  const walk = (object, way) => {
    for (const [key, value] of Object.entries(object)) {
      const name = [...way, key].join('.');
      if (isObject(value)) {
        if (way.length + 1 < MAX_WAY) walk(value, [...way, key]);
      } else if (isListOfObjects(value)) for (const [inner, words] of ofList(name, value)) cells.set(inner, words);
      else if (Array.isArray(value)) cells.set(name, value.map(textOf).filter(Boolean).join('; '));
      else cells.set(name, textOf(value));
    }
  };
  walk(entry, []);
  return cells;
}

/** Lists actors and themes by name, with roles; other lists become one column per property, one entry per line. */
function ofList(name, list) {
  if (list.every((one) => typeof one.name === 'string'))
    return [[name, list.map((one) => (typeof one.role === 'string' ? `${one.name} (${one.role})` : one.name)).join('; ')]];
  const keys = [...new Set(list.flatMap((one) => Object.keys(one)))];
  return keys.map((key) => [
    `${name}.${key}`,
    list
      .map((one) => textOf(one[key]))
      .filter(Boolean)
      .join('\n'),
  ]);
}

const textOf = (value) => (value === null || value === undefined || typeof value === 'object' ? '' : String(value).trim());

/** Converts the HTML of slides to text, and drops the text of our own slides that repeats the event. */
function withoutHtml({ text, ...slide }, plain) {
  if (!isObject(text)) return slide;
  const said = textOf(text.text);
  return {
    ...slide,
    headline: plain(textOf(text.headline)),
    text: said.endsWith('>The event with its sources</a></p>') ? '' : plain(said),
  };
}
