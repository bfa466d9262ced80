/** Statements, speeches and letters that only say where something was said. */
import type { EventNoun } from '../../sentence/event-nouns';
import { phraseStart } from '../../sentence/noun-phrases';
import { type Predicate, wordAt } from '../../sentence/parsed-sentence';
import { type PlacedTimex, predicateAt, type SentenceContext, type VerbClass } from '../../sentence/sentence-context';
import type { FoundAttachment } from '../attachment';
import { openingPhrase } from './attach-inside-phrase';

/** "In a statement released on Monday, X condemned …": what the statement says is the news. */
export function statedIn(context: SentenceContext, issued: Predicate | null, date: PlacedTimex): FoundAttachment | undefined {
  if (!issued || !['release', 'issue', 'publish', 'post', 'make', 'deliver', 'carry', 'broadcast'].includes(issued.lemma)) return undefined;
  const noun = context.nouns.find((one) => one.head === issued.start - 1);
  const main = noun ? openingPhrase(context, noun) : null;
  if (!noun || main === null || predicateAt(context, main) === issued) return undefined;
  const note = `"${date.timex.timex.quote}" dates the ${noun.entry.lemma}, and with it what the main verb tells of it.`;
  return { predicate: main, noun, rule: 'attach/opening-phrase', note };
}

/** "criticised it as "a mistake" in a statement on Monday": what was said is the news, not in which words. */
export const isMedium = ({ parsed }: SentenceContext, { entry, start }: EventNoun, kind: VerbClass): boolean =>
  ['statement', 'announce'].includes(kind) && entry.themes[0] === 'statement' && wordAt(parsed, phraseStart(parsed, start) - 1) === 'in';
