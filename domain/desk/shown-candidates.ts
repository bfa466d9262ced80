/**
 * The candidates of the review desk as the editor saw them, in a line that goes with the form: what is published is exactly what was shown. Each
 * is `event-version-mention` and a letter for the verdict on its sentence.
 */
interface Shown {
  readonly event: { readonly id: number };
  readonly version: number;
  readonly mentionId: number;
  readonly mentionState: 'proposed' | 'accepted' | 'rejected';
}

/** `revision` is the number of the text. */
export const shownCandidates = (revision: number, candidates: readonly Shown[]): string =>
  [`r${revision}`, ...candidates.map((one) => `${one.event.id}-${one.version}-${one.mentionId}${one.mentionState[0]}`)].join(' ');

const idOf = (part: string): number => Number.parseInt(part, 10);

/** The events that stand otherwise now, are new or are gone; null when all is as it was shown. The text itself counts as event 0. */
export function changedSince(shown: string, now: string): readonly number[] | null {
  if (shown === now) return null;
  const [before, after] = [shown.split(' '), now.split(' ')];
  const parts = [...after.filter((part) => !before.includes(part)), ...before.filter((part) => !after.includes(part))];
  const ids = parts.map((part) => (part.startsWith('r') ? 0 : idOf(part)));
  return [...new Set(ids.filter((id) => Number.isInteger(id)))];
}
