/** Names that stand in a row: "Cyprus, Greece and Israel". */
import type { Span } from '../../../model/span';

/** What may stand between two names of a list. */
const LISTED = /^(?:[’']s)?(?:,|(?:, ?)?(?: ?and|as well as)|-)(?: the)?$/;

/** The rows that the items make, each of one and more; `base` is where `text` begins in the article. */
export function inRows<T extends Span>(text: string, base: number, items: readonly T[]): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && LISTED.test(text.slice(before.end - base, item.start - base).trim())) row.push(item);
    else rows.push([item]);
  }
  return rows;
}
