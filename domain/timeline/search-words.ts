/** Parses the search syntax: words, "phrases", prefixes (`sanction*`), `-minus` and OR (lowest precedence). Drops invalid parts. */
export interface SearchPiece {
  /** a prefix excludes the star */
  readonly text: string;
  readonly kind: 'word' | 'phrase' | 'beginning';
  readonly without: boolean;
}

/** a shorter prefix would match nearly everything */
const SHORTEST_BEGINNING = 2;
/** more terms than people type */
const MOST_PIECES = 30;
/** a phrase, possibly unclosed, or a run without spaces */
const PIECE = /(-?)(?:"([^"]*)"?|([^\s"]+))/g;
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

/** Returns alternatives; each requires all of its pieces. Empty if there is nothing to search for. */
export function parseSearch(text: string): readonly (readonly SearchPiece[])[] {
  const groups: SearchPiece[][] = [[]];
  for (const [, minus, phrase, run] of [...text.matchAll(PIECE)].slice(0, MOST_PIECES)) {
    if (run?.toLowerCase() === 'or' && !minus) groups.push([]);
    else {
      const piece = pieceOf(minus === '-', phrase, run ?? '');
      if (piece) groups.at(-1)?.push(piece);
    }
  }
  return groups.filter((group) => group.length > 0);
}

function pieceOf(without: boolean, phrase: string | undefined, run: string): SearchPiece | null {
  const text = (phrase ?? run).trim();
  if (!MEANS_SOMETHING.test(text)) return null;
  if (phrase !== undefined) return { text, kind: 'phrase', without };
  const beginning = text.replace(/\*+$/, '');
  if (beginning !== text && beginning.length >= SHORTEST_BEGINNING) return { text: beginning, kind: 'beginning', without };
  return { text: beginning, kind: 'word', without };
}

/** The pieces without excluded ones, for spelling suggestions of names. */
export const wantedPieces = (text: string): readonly SearchPiece[] =>
  parseSearch(text)
    .flat()
    .filter(({ without }) => !without);

/** Converts plain words to prefixes, for a search without matches; null if the query has other syntax. */
export function asBeginnings(text: string): string | null {
  const [pieces = [], ...others] = parseSearch(text);
  const arePlain = pieces.every(({ text, kind, without }) => kind === 'word' && !without && text.length >= SHORTEST_BEGINNING);
  return pieces.length > 0 && others.length === 0 && arePlain ? pieces.map((piece) => `${piece.text}*`).join(' ') : null;
}
