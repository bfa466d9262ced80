/**
 * Splits a body into pieces of text with the mentions that cover them. Mentions may overlap and nest. Each character appears
 * exactly once and in order: `pieces.map(p => p.text).join('') === body`.
 */
import type { ArticleMention } from '@/domain/article-views';

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** mentions that cover this piece, latest start first; the first one sets the color */
  readonly mentions: readonly ArticleMention[];
  /** mentions that begin here; their anchors precede this piece */
  readonly begins: readonly ArticleMention[];
  readonly isDate: boolean;
}

/** Returns the pieces of `body.slice(from, to)`. Ignores mentions with invalid offsets. */
export function highlightPieces(body: string, mentions: readonly ArticleMention[], from = 0, to = body.length): readonly Piece[] {
  const sound = mentions.filter(
    (one) => one.start >= 0 && one.end > one.start && one.end <= body.length && one.start < to && one.end > from,
  );
  const dates = sound.flatMap((one) =>
    one.dateStart !== null && one.dateEnd !== null && one.dateEnd > one.dateStart ? [[one.dateStart, one.dateEnd] as const] : [],
  );
  const cuts = new Set([from, to]);
  for (const one of sound) for (const cut of [one.start, one.end]) if (cut > from && cut < to) cuts.add(cut);
  for (const date of dates) for (const cut of date) if (cut > from && cut < to) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? to;
    const covering = sound
      .filter((one) => one.start <= start && one.end >= end)
      .sort((a, b) => b.start - a.start || a.end - b.end || a.id - b.id);
    return {
      start,
      text: body.slice(start, end),
      mentions: covering,
      begins: sound.filter((one) => Math.max(one.start, from) === start && one.start >= from).sort((a, b) => a.id - b.id),
      isDate: covering.length > 0 && dates.some(([a, b]) => a <= start && b >= end),
    };
  });
}

/** Groups neighboring pieces with the same mentions into one link, such as date words and the words around them. */
export function linkedPieces(pieces: readonly Piece[]): readonly (readonly [Piece, ...Piece[]])[] {
  const links: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const link = links.at(-1);
    if (link && haveSameMentions(link[0], piece)) link.push(piece);
    else links.push([piece]);
  }
  return links;
}

const haveSameMentions = (one: Piece, other: Piece): boolean =>
  one.mentions.length === other.mentions.length && one.mentions.every((mention, at) => mention === other.mentions[at]);

/** Returns the paragraphs of a body, which blank lines separate. Only line breaks are between them. */
export function paragraphSpans(body: string): readonly { readonly start: number; readonly end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of body.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}
