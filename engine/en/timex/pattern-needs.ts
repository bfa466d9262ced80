/**
 * What the text must hold for a pattern to match at all, read off the pattern itself: runs of letters ("quarter"), of figures ("0000" for four of
 * them) and marks ("/"). A rule is tried only where all its needs are met, which is what keeps many rules fast.
 * Reads the syntax that the rules use; what it does not know needs nothing.
 */

/** Lower-case pieces of which the text must hold at least one. */
export type Need = readonly string[];

interface Part {
  readonly needs: readonly Need[];
  /** least number of figures when the part matches figures and nothing else; otherwise null */
  readonly figures: number | null;
}

interface Atom extends Part {
  readonly kind: 'letter' | 'mark' | 'part' | 'nothing' | 'zero-width';
  readonly text: string;
}

interface Times {
  readonly min: number;
  readonly max: number;
}

const NOTHING: Atom = { kind: 'nothing', text: '', needs: [], figures: null };
const FIGURE: Atom = { kind: 'part', text: '', needs: [], figures: 1 };
const mark = (text: string): Atom => ({ kind: 'mark', text, needs: [[text]], figures: null });

const CLASS_ITEM = /\\.|[\s\S]/g;

/** `[-/.]` needs one of its marks, `[0-3]` and `[\d]` are figures; any other class needs nothing. */
function classAtom(source: string): Atom {
  if (/^(?:\\d|\d-\d|\d)+$/.test(source)) return FIGURE;
  const items = (source.match(CLASS_ITEM) ?? []).map((item) => (item.length > 1 ? item.slice(1) : item));
  const plain = !source.startsWith('^') && !/\\[a-zA-Z]|[\p{L}\p{N}]/u.test(source) && !/[^\\]-./.test(source);
  return plain ? { kind: 'part', text: '', needs: [items], figures: null } : NOTHING;
}

/** How telling a piece is: a figure is rarer than a letter, marks are everywhere. */
const pieceWeight = (piece: string): number => (/^\p{L}/u.test(piece) ? piece.length : /^\d/.test(piece) ? piece.length + 1 : 0);
const weight = (need: Need): number => Math.min(...need.map(pieceWeight));
export const byWeight = (a: Need, b: Need): number => weight(b) - weight(a) || a.length - b.length;

class PatternReader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the group or of the pattern. One of several alternatives needs one of their most telling needs. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    const [first] = parts;
    if (first !== undefined && parts.length === 1) return first;
    const figures = parts.some((part) => part.figures === null) ? null : Math.min(...parts.map((part) => part.figures ?? 0));
    const best = parts.map(({ needs }) => [...needs].sort(byWeight)[0]);
    const need = best.every((one) => one !== undefined) ? [...new Set(best.flatMap((one) => one ?? []))] : null;
    return { figures, needs: need === null ? [] : [need] };
  }

  #sequence(): Part {
    const needs: Need[] = [];
    let letters = '';
    let figures = 0;
    let onlyFigures = true;
    let least = 0;
    const close = (): void => {
      if (letters !== '') needs.push([letters]);
      if (figures > 0) needs.push(['0'.repeat(figures)]);
      letters = '';
      figures = 0;
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const atom = this.#atom();
      const { min, max } = this.#times();
      if (atom.kind === 'zero-width') {
        needs.push(...atom.needs);
      } else if (atom.figures !== null) {
        if (letters !== '') close();
        figures += atom.figures * min;
        least += atom.figures * min;
      } else {
        onlyFigures = false;
        if (atom.kind !== 'letter' || figures > 0 || min === 0) close();
        if (atom.kind === 'letter' && min > 0) letters += atom.text;
        else if (min > 0) needs.push(...atom.needs);
        if (max > 1) close();
      }
    }
    close();
    return { needs, figures: onlyFigures ? least : null };
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

  #atom(): Atom {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) {
      const source = this.#match(/(?:\\.|[^\]\\])*/y) ?? '';
      this.#take(']');
      return classAtom(source);
    }
    const escaped = this.#match(/\\(?:[pP]\{[^}]*\}|k<[^>]*>|[\s\S])/y);
    if (escaped === '\\d') return FIGURE;
    if (escaped === '\\b' || escaped === '\\B') return { ...NOTHING, kind: 'zero-width' };
    if (escaped !== null) return /^\\[^a-zA-Z\s]$/.test(escaped) ? mark(escaped.slice(1)) : NOTHING;
    const char = this.#match(/[\s\S]/y) ?? '';
    if (char === '^' || char === '$') return { ...NOTHING, kind: 'zero-width' };
    if (char === '.' || /\s/.test(char)) return NOTHING;
    if (/\d/.test(char)) return FIGURE;
    return /\p{L}/u.test(char) ? { ...NOTHING, kind: 'letter', text: char.toLowerCase() } : mark(char);
  }

  #group(): Atom {
    const opening = this.#match(/\?(?:<[=!]|[:=!]|<\w+>)/y) ?? '';
    const part = this.alternatives();
    this.#take(')');
    if (opening.endsWith('!')) return { ...NOTHING, kind: 'zero-width' };
    if (opening.endsWith('=')) return { ...NOTHING, kind: 'zero-width', needs: part.needs };
    return { kind: 'part', text: '', ...part };
  }

  #times(): Times {
    const times = this.#match(/(?:[?*+]|\{\d+(?:,\d*)?\})\??/y)?.replace(/(?<=.)\?$/, '');
    if (times === undefined) return { min: 1, max: 1 };
    if (times === '?') return { min: 0, max: 1 };
    if (times === '*' || times === '+') return { min: times === '+' ? 1 : 0, max: Number.POSITIVE_INFINITY };
    const [min = '1', max = min] = times.slice(1, -1).split(',');
    return { min: Number(min), max: max === '' ? Number.POSITIVE_INFINITY : Number(max) };
  }
}

/** Needs below this weight are met nearly everywhere and are left out. */
const LEAST_WEIGHT = 2;

/** The needs of a regular expression, the most telling ones first; all must be met. */
export function patternNeeds(source: string): readonly Need[] {
  return new PatternReader(source)
    .alternatives()
    .needs.filter((need) => weight(need) >= LEAST_WEIGHT)
    .sort(byWeight);
}
