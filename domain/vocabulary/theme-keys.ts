/** Chooses which themes of an event have a number key on the review desk. */

const MOST_KEYS = 9;

interface Keyed {
  /** IDs of all themes in the order of the vocabulary */
  readonly all: readonly string[];
  /** the same IDs, most used first */
  readonly byUse: readonly string[];
  /** IDs of the themes extracted from the sentence; an editor's changes do not affect them */
  readonly extracted: readonly string[];
  /** IDs of the event's themes */
  readonly own: readonly string[];
}

/**
 * Returns at most nine themes: extracted ones, then the most used ones in the order of the vocabulary. A key keeps its theme while the
 * editor adds and removes themes, although each change alters the usage counts.
 */
export function themeKeys({ all, byUse, extracted, own }: Keyed): readonly string[] {
  const first = extracted.filter((id) => all.includes(id)).slice(0, MOST_KEYS);
  const used = new Set(byUse.filter((id) => !first.includes(id)).slice(0, MOST_KEYS - first.length));
  const usual = [...first, ...all.filter((id) => used.has(id))];
  const others = own.filter((id) => all.includes(id) && !usual.includes(id)).slice(0, MOST_KEYS);
  return [...usual.slice(0, MOST_KEYS - others.length), ...others];
}
