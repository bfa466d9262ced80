/** Finds the exact words of a mention again in a revised text. Pure. */
import { describeSpan, locatorIn, type Span } from '@/engine/index';
import { placeOf } from '../evidence/write-evidence';

/** The offsets of a mention in a body: its sentence and its date words, which may be in another sentence. */
export interface Anchor {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
}

export interface Reanchored extends Anchor {
  /** verified: same offsets; moved: different offsets */
  readonly health: 'verified' | 'moved';
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Returns a function that finds the anchor in `after` for what `anchor` points at in `before`. It returns null if the sentence or the date
 * words are gone or ambiguous. The result always cuts the same words out of `after` as `anchor` cuts out of `before`.
 */
export function reanchorIn(after: string): (before: string, anchor: Anchor) => Reanchored | null {
  const locate = locatorIn(after);
  return (before, anchor) => {
    const find = (span: Span): Span | null => locate(describeSpan(before, span)).span;
    const { startOffset: start, endOffset: end, dateStart, dateEnd } = anchor;
    const sentence = find({ start, end });
    if (!sentence) return null;
    const date = dateStart === null || dateEnd === null ? null : { start: dateStart, end: dateEnd };
    const shift = sentence.start - start;
    const inside = date !== null && date.start >= start && date.end <= end;
    const moved = inside ? { start: date.start + shift, end: date.end + shift } : date && find(date);
    if (date && !moved) return null;
    const { quote: _, ...place } = placeOf(after, sentence);
    return {
      ...place,
      dateStart: moved?.start ?? null,
      dateEnd: moved?.end ?? null,
      health: shift === 0 && moved?.start === date?.start ? 'verified' : 'moved',
    };
  };
}
