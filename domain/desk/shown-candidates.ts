/** Compares the candidates that an editor saw with those stored now. */

/** The candidates as shown, sent with the form as `event-version-mention` plus a letter for the verdict on the sentence. */
interface Shown {
  readonly event: { readonly id: number };
  readonly version: number;
  readonly mentionId: number;
  readonly mentionState: 'proposed' | 'accepted' | 'rejected';
}

/** `revision` is the revision number of the article. */
export const shownCandidates = (revision: number, candidates: readonly Shown[]): string =>
  [`r${revision}`, ...candidates.map((one) => `${one.event.id}-${one.version}-${one.mentionId}${one.mentionState[0]}`)].join(' ');

const idOf = (part: string): number => Number.parseInt(part, 10);

/** IDs of events that changed, appeared or disappeared; null if nothing changed. A new article revision counts as event 0. */
export function changedSince(shown: string, now: string): readonly number[] | null {
  if (shown === now) return null;
  const [before, after] = [shown.split(' '), now.split(' ')];
  const parts = [...after.filter((part) => !before.includes(part)), ...before.filter((part) => !after.includes(part))];
  const ids = parts.map((part) => (part.startsWith('r') ? 0 : idOf(part)));
  return [...new Set(ids.filter((id) => Number.isInteger(id)))];
}
