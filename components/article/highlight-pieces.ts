/**
 * A body and its mentions → pieces of text, each knowing which mentions cover it. Mentions may overlap and nest in any way; every
 * character comes out exactly once and in order, so `pieces.map(p => p.text).join('') === body`.
 */
import type { ArticleMention } from '@/domain/article-views';

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** mentions that cover this piece, the one that began last first: it gives the color */
  readonly mentions: readonly ArticleMention[];
  /** mentions that begin here: their targets stand in front of this piece */
  readonly begins: readonly ArticleMention[];
  readonly isDate: boolean;
}

/** Pieces of `body.slice(from, to)`. Mentions with impossible offsets are left out. */
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

/** Pieces that belong in one link: neighbors under the same mentions, such as the words of a date and those around it. */
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

/** The paragraphs of a body as spans: blank lines part them, and no character but line breaks lies between. */
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
