/** "Only on Thursday did the ministry confirm it": a date in front of a verb that stands behind its subject. */
import { classAt, wordAt } from '../../sentence/parsed-sentence';
import type { PlacedTimex, SentenceContext } from '../../sentence/sentence-context';
import type { FoundAttachment } from '../attachment';

export const FRONTED = 'attach/fronted';

const INVERTED = new Set(['did', 'was', 'were', 'had', 'will']);
const AUXILIARIES = new Set(['do', 'be', 'have']);

/** What a date dates that opens a sentence with "only" or "not until"; none for other dates. */
export function fronted({ parsed }: SentenceContext, date: PlacedTimex): FoundAttachment | undefined {
  if (!['only', 'not'].includes(wordAt(parsed, 0)) || !INVERTED.has(wordAt(parsed, date.last + 1))) return undefined;
  if (!['DET', 'PROPN', 'PRON', 'NOUN'].includes(classAt(parsed, date.last + 2))) return undefined;
  const predicate = parsed.predicates.findIndex(({ head, lemma }) => head > date.last + 1 && !AUXILIARIES.has(lemma));
  if (predicate < 0) return undefined;
  return { predicate, noun: null, rule: FRONTED, note: `"${date.timex.timex.quote}" is put in front of the verb that it dates.` };
}
