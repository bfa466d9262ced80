/** Which happenings are parts of which, among events of an article and those stored near them in time. */
import type { MergeLanguage } from '../model/merge-language';
import type { PartProposal, StoredCandidate } from '../model/merging';
import { isWhole, scorePart } from './part-of';

/** Each part under its best whole; pairs without one of `fresh` are left alone, they have been looked at before. */
export function proposeParts(
  events: readonly StoredCandidate[],
  fresh: ReadonlySet<string>,
  language: MergeLanguage,
): readonly PartProposal[] {
  const best = new Map<string, PartProposal>();
  const wholes = events.filter(isWhole);
  for (const part of events) {
    for (const whole of wholes) {
      if (part.id === whole.id || (!fresh.has(part.id) && !fresh.has(whole.id))) continue;
      const scored = scorePart(part, whole, language);
      if (!scored || scored.score <= (best.get(part.id)?.score ?? 0)) continue;
      best.set(part.id, { part: part.id, whole: whole.id, ...scored });
    }
  }
  return [...best.values()];
}
