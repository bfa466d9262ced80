/** The search syntax: words, "phrases", beginnings (`sanction*`), `-minus` and OR, which binds least. Invalid parts are dropped. */
export interface SearchPiece {
  /** a beginning is without its star */
  readonly text: string;
  readonly kind: 'word' | 'phrase' | 'beginning';
  readonly without: boolean;
}

/** a shorter beginning would find nearly everything */
const SHORTEST_BEGINNING = 2;
/** more words than anybody types */
const MOST_PIECES = 30;
/** a phrase, whose end may still be missing, or a run without spaces */
const PIECE = /(-?)(?:"([^"]*)"?|([^\s"]+))/g;
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

/** Alternatives, each of which asks for all of its pieces. Empty when there is nothing to look for. */
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

/** What is searched for without the words that are to be missing: names may be misspelt among them. */
export const wantedPieces = (text: string): readonly SearchPiece[] =>
  parseSearch(text)
    .flat()
    .filter(({ without }) => !without);

/** Plain words as the beginnings of words, for a search that found none of them; null for what is no row of plain words. */
export function asBeginnings(text: string): string | null {
  const [pieces = [], ...others] = parseSearch(text);
  const arePlain = pieces.every(({ text, kind, without }) => kind === 'word' && !without && text.length >= SHORTEST_BEGINNING);
  return pieces.length > 0 && others.length === 0 && arePlain ? pieces.map((piece) => `${piece.text}*`).join(' ') : null;
}
