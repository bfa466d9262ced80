/** Verb morphology both ways: a form to its lemma, a lemma to the third person present that titles use. */

import { memoize } from '../../../text/memoize';
import { isActionVerb } from '../../lexicon/action-verbs';
import { EVENT_VERBS, PLANNING_VERBS, REPORTING_VERBS, STATE_VERBS } from '../../lexicon/event-verbs';
import { IRREGULAR_BY_BASE, IRREGULAR_FORMS } from '../../lexicon/irregular-verbs';

const known = (lemma: string): boolean =>
  EVENT_VERBS.has(lemma) ||
  REPORTING_VERBS.has(lemma) ||
  STATE_VERBS.has(lemma) ||
  PLANNING_VERBS.has(lemma) ||
  IRREGULAR_BY_BASE.has(lemma) ||
  isActionVerb(lemma);

/** Base forms that a regular form may come from, likeliest first. */
function candidates(word: string): string[] {
  if (/ying$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -4)}ie`];
  if (/ing$/.test(word)) return [word.slice(0, -3), `${word.slice(0, -3)}e`, word.slice(0, -4)];
  if (/ied$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/ed$/.test(word)) return [word.slice(0, -2), word.slice(0, -1), word.slice(0, -3)];
  if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^s]s$/.test(word)) return [word.slice(0, -1)];
  return [word];
}

/** Base of a form in -ed that neither the lexicon nor the tagger knows as a verb: "informed" → "inform", "televised" → "televise". */
function unlisted(word: string): string {
  if (!/[^e]ed$/.test(word)) return word;
  if (/(?:[cgsuvz]|[^aeiou][aiou]r|at|ut|in|id|iv)ed$/.test(word) && !/(?:ss|tain|tail|plain|join|train)ed$/.test(word))
    return word.slice(0, -1);
  return /([^aeiouls])\1ed$/.test(word) ? word.slice(0, -3) : word.slice(0, -2);
}

/** Lemma of a form of a verb that the lexicon holds, or null. */
const listedLemma = memoize((word: string): string | null => {
  const irregular = IRREGULAR_FORMS.get(word);
  if (irregular) return irregular;
  return known(word) ? word : (candidates(word).find(known) ?? null);
});

/** Lemma of a verb form; the tagger's lemma is the fallback for verbs the lexicon does not hold. */
export const verbLemma = (word: string, fallback: string): string => listedLemma(word) ?? (fallback === word ? unlisted(word) : fallback);

/** The verb itself of "break-off", "set-up": the particle stands in the text after it. */
export const verbBase = (lemma: string): string =>
  /-(?:up|down|off|out|on|over|into|in|by|against|for|free|to|with|from|apart|through|back|away|home|short|aside|live|fire|sail|case|contest|seats|status|guilty|person|under|will|part|victory|court|hold|floor|together|power|as)$/.test(
    lemma,
  )
    ? lemma.slice(0, lemma.lastIndexOf('-'))
    : lemma;

/** "sign" → "signs", "go" → "goes", "carry" → "carries", "be" → "is". */
export function thirdPerson(lemma: string): string {
  if (lemma === 'be') return 'is';
  if (lemma === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}
