/**
 * Derives from a pattern what a text must contain for a match: pieces without white space, in lower case, with "0" for every digit
 * ("quarter", "q0", "0000"). The prefilter tries a rule only if the text meets all needs of its pattern, which keeps many rules fast. It
 * parses only the syntax that the rules use. Other syntax has no needs.
 */

/** Pieces of which the text must contain at least one. */
export type Need = readonly string[];

interface Part {
  /** every text that the part can match, or null if there are too many or some contain white space */
  readonly exact: readonly string[] | null;
  readonly needs: readonly Need[];
}

const ANYTHING: Part = { exact: null, needs: [] };
const EMPTY: Part = { exact: [''], needs: [] };
const FIGURE: Part = { exact: ['0'], needs: [] };

/** A part with more texts is reduced to its needs. */
const MOST_TEXTS = 64;
/** Nearly every text meets needs below this weight, so they are left out. */
const LEAST_WEIGHT = 1.5;

const literal = (char: string): Part => ({ exact: [/\d/.test(char) ? '0' : char.toLowerCase()], needs: [] });

/** Rates how rare a piece is: most digits are part of longer numbers, and punctuation is common. */
const pieceWeight = (piece: string): number =>
  [...piece].reduce((sum, char, at) => sum + (char !== '0' ? (/\p{L}/u.test(char) ? 1 : 0.5) : piece[at - 1] === '0' ? 0.25 : 1.5), 0);
const weight = (need: Need): number => Math.min(...need.map(pieceWeight));
const byWeight = (a: Need, b: Need): number => weight(b) - weight(a) || a.length - b.length;

/** Returns the texts as a need, without those that contain another one. */
function needOf(exact: readonly string[] | null): readonly Need[] {
  if (exact === null || exact.includes('')) return [];
  const texts = [...new Set(exact)];
  return [texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)))];
}

const needsOf = ({ exact, needs }: Part): readonly Need[] => [...needs, ...needOf(exact)];

function product(a: readonly string[], b: readonly string[]): readonly string[] | null {
  const texts = new Set(a.flatMap((left) => b.map((right) => left + right)));
  return texts.size > MOST_TEXTS ? null : [...texts];
}

function sequence(parts: readonly Part[]): Part {
  const needs: Need[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  for (const part of parts) {
    needs.push(...part.needs);
    const longer = part.exact && product(run, part.exact);
    if (longer) {
      run = longer;
      continue;
    }
    needs.push(...needOf(run));
    run = part.exact ?? [''];
    isExact = false;
  }
  return isExact ? { exact: run, needs } : { exact: null, needs: [...needs, ...needOf(run)] };
}

/** Alternatives have the needs that they share, and one of their rarest needs. */
function alternatives(parts: readonly Part[]): Part {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const exact = parts.flatMap((part) => part.exact ?? []);
  if (parts.every((part) => part.exact !== null) && exact.length <= MOST_TEXTS) return { exact, needs: [] };
  const needs = parts.map((part) => [...needsOf(part)].sort(byWeight));
  const common = needs[0]?.filter((need) => needs.every((list) => list.some((other) => other.join(' ') === need.join(' ')))) ?? [];
  const best = needs.map(([need]) => need);
  return {
    exact: null,
    needs: [...common, ...(best.every((need) => need !== undefined) ? needOf(best.flatMap((need) => need ?? [])) : [])],
  };
}

function repeated(part: Part, min: number, max: number): Part {
  if (part.exact !== null && max <= 4) {
    const times = Array.from({ length: max - min + 1 }, (_, at) => sequence(Array.from({ length: min + at }, () => part)));
    const { exact } = alternatives(times);
    return { exact, needs: min === 0 ? [] : exact === null ? needsOf(part) : part.needs };
  }
  return min > 0 ? { exact: null, needs: needsOf(sequence(Array.from({ length: Math.min(min, 4) }, () => part))) } : ANYTHING;
}

/** `[0-3]` and `[\d]` are digits, `[-/.]` and `[QH]` one of their characters. Any other class can match anything. */
function characterClass(source: string): Part {
  if (/^(?:\\d|\d-\d|\d)+$/.test(source)) return FIGURE;
  if (source.startsWith('^') || /\\[a-zA-Z]|\s|[^\\]-./.test(source)) return ANYTHING;
  return alternatives((source.match(/\\.|[\s\S]/g) ?? []).map((item) => literal(item.slice(-1))));
}

class PatternReader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Parses up to the end of the group or pattern. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return alternatives(parts);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) parts.push(this.#times(this.#atom()));
    return sequence(parts);
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(regex: RegExp): string | null {
    regex.lastIndex = this.#at;
    const found = regex.exec(this.#source)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #atom(): Part {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) {
      const source = this.#match(/(?:\\.|[^\]\\])*/y) ?? '';
      this.#take(']');
      return characterClass(source);
    }
    const escaped = this.#match(/\\(?:[pP]\{[^}]*\}|k<[^>]*>|[\s\S])/y);
    if (escaped === '\\d') return FIGURE;
    if (escaped === '\\b' || escaped === '\\B') return EMPTY;
    if (escaped !== null) return /^\\[^a-zA-Z\s]$/.test(escaped) ? literal(escaped.slice(1)) : ANYTHING;
    const char = this.#match(/[\s\S]/y) ?? '';
    if (char === '^' || char === '$') return EMPTY;
    return char === '.' || /\s/.test(char) ? ANYTHING : literal(char);
  }

  #group(): Part {
    const opening = this.#match(/\?(?:<[=!]|[:=!]|<\w+>)/y) ?? '';
    const part = this.alternatives();
    this.#take(')');
    if (opening.endsWith('!')) return EMPTY;
    return opening.endsWith('=') ? { exact: [''], needs: needsOf(part) } : part;
  }

  #times(part: Part): Part {
    const times = this.#match(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y)?.replace(/(?<=.)\?$/, '');
    if (times === undefined) return part;
    if (times === '?') return repeated(part, 0, 1);
    if (times === '*' || times === '+') return repeated(part, times === '+' ? 1 : 0, Number.POSITIVE_INFINITY);
    const [min = '1', max = min] = times.slice(1, -1).split(',');
    return repeated(part, Number(min), max === '' ? Number.POSITIVE_INFINITY : Number(max));
  }
}

/** Returns the needs of a regular expression, rarest first. All of them must be met. */
export const patternNeeds = (source: string): readonly Need[] =>
  needsOf(new PatternReader(source).alternatives())
    .filter((need) => weight(need) >= LEAST_WEIGHT)
    .sort(byWeight);
