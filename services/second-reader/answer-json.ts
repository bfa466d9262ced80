/** Finds the JSON objects of events in a model's text, whatever surrounds them and even if the text is cut off. It runs in linear time. */

export interface AnswerObjects {
  readonly objects: readonly unknown[];
  /** number of objects that are not valid JSON */
  readonly broken: number;
  /** the list is not closed, so an event may be missing */
  readonly cutOff: boolean;
}

/** The start of a list named "events", otherwise of any list of objects. */
const NAMED = /(?<!\\)"events"\s{0,100}:\s{0,100}\[/g;
const LIST = /\[\s{0,100}\{/;
const BEGINNING = /\{\s{0,100}"quote"\s{0,100}:/g;
const LONGEST_OBJECT = 20_000;
/** Maximum number of restarts after a broken event. */
const MOST_TRIES = 20;

export function findObjects(text: string): AnswerObjects | null {
  let best: AnswerObjects | null = null;
  let next = 0;
  for (const match of text.matchAll(NAMED)) {
    if (match.index < next) continue;
    const { end, ...found } = readList(text, match.index + match[0].length);
    next = end;
    // A model may output reasoning before its answer
    if (best === null || found.objects.length >= best.objects.length) best = found;
  }
  if (best !== null) return best;
  const list = LIST.exec(text);
  if (list === null) return null;
  const { end, ...found } = readList(text, list.index + 1);
  return found;
}

/** Reads the objects of a list from its opening bracket to its closing bracket. */
function readList(text: string, from: number): AnswerObjects & { readonly end: number } {
  const objects: unknown[] = [];
  let broken = 0;
  let next = from;
  for (let tries = 0; tries <= MOST_TRIES; tries += 1) {
    const part = readPart(text, next);
    objects.push(...part.objects);
    broken += part.broken;
    if (part.unfinished === null) return { objects, broken, cutOff: false, end: part.end };
    // An extra quotation mark turns the rest into a string, so restart at the next event
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
  /** offset of the unclosed object; null if the list is complete */
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
      // The loop tries the repaired text next
    }
  }
  return undefined;
}
