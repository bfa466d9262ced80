/** The JSON objects of events in the text of a model, whatever is around them and wherever the text ends. Linear in its length. */

export interface AnswerObjects {
  readonly objects: readonly unknown[];
  /** objects that are no JSON */
  readonly broken: number;
  /** the list has no end, so an event may be missing */
  readonly cutOff: boolean;
}

/** The beginning of a list under the name "events"; without one, that of any list of objects. */
const NAMED = /(?<!\\)"events"\s{0,100}:\s{0,100}\[/g;
const LIST = /\[\s{0,100}\{/;
const BEGINNING = /\{\s{0,100}"quote"\s{0,100}:/g;
const LONGEST_OBJECT = 20_000;
/** How often the reader starts again after a broken event. */
const MOST_TRIES = 20;

export function findObjects(text: string): AnswerObjects | null {
  let best: AnswerObjects | null = null;
  let next = 0;
  for (const match of text.matchAll(NAMED)) {
    if (match.index < next) continue;
    const { end, ...found } = readList(text, match.index + match[0].length);
    next = end;
    // a model may think aloud before it answers
    if (best === null || found.objects.length >= best.objects.length) best = found;
  }
  if (best !== null) return best;
  const list = LIST.exec(text);
  if (list === null) return null;
  const { end, ...found } = readList(text, list.index + 1);
  return found;
}

/** The objects of a list from behind its opening bracket up to its closing one. */
function readList(text: string, from: number): AnswerObjects & { readonly end: number } {
  const objects: unknown[] = [];
  let broken = 0;
  let next = from;
  for (let tries = 0; tries <= MOST_TRIES; tries += 1) {
    const part = readPart(text, next);
    objects.push(...part.objects);
    broken += part.broken;
    if (part.unfinished === null) return { objects, broken, cutOff: false, end: part.end };
    // a quotation mark too many takes all that follows for a string: start again at the next event
    BEGINNING.lastIndex = part.unfinished + 1;
    const beginning = BEGINNING.exec(text);
    if (beginning === null) break;
    broken += 1;
    next = beginning.index;
  }
  return { objects, broken, cutOff: true, end: text.length };
}

interface ListPart {
  readonly objects: readonly unknown[];
  readonly broken: number;
  readonly end: number;
  /** where the object begins that has no end; null where the list ends as it should */
  readonly unfinished: number | null;
}

function readPart(text: string, from: number): ListPart {
  const objects: unknown[] = [];
  let broken = 0;
  let depth = 0;
  let start = from;
  let inString = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === ']' && depth === 0) return { objects, broken, end: at + 1, unfinished: null };
    else if (sign === '}' || sign === ']') {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const object = parsed(text.slice(start, at + 1));
      if (object === undefined) broken += 1;
      else objects.push(object);
      start = at + 1;
    }
  }
  return { objects, broken, end: text.length, unfinished: start };
}

function parsed(source: string): unknown {
  if (source.length > LONGEST_OBJECT) return undefined;
  for (const one of [source, source.replace(/[\p{Cc}]+/gu, ' ').replace(/,(\s*[}\]])/g, '$1')]) {
    try {
      return JSON.parse(one);
    } catch {
      // the repaired text is next
    }
  }
  return undefined;
}
