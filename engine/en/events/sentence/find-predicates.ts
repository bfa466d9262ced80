/** Finds the verb groups of a sentence and says how each stands: tense, voice, negation, and which verb an infinitive hangs on. */

import type { Sentence } from '../../../model/sentence';
import type { TaggedWord } from '../../../model/tagged-word';
import { insideQuotation } from '../../../resolve/speech';
import { BE_FORMS, HAVE_FORMS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { EVENT_VERBS, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { settleParticiples } from './main-verb';
import type { Predicate } from './parsed-sentence';
import { phrasalVerb } from './phrasal-verb';
import { formOf, isModal, looksPast } from './predicate-form';
import { verbBase, verbLemma } from './verb-forms';
import { groupBefore, wordBefore } from './verb-group';
import { isVerb } from './verb-or-noun';

/** Marks and words between clauses. */
const CLAUSE_BREAKS = new Set([',', ';', ':', '—', '–', ...SUBORDINATORS, ...TEMPORAL_SUBORDINATORS]);

function inQuotation(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && insideQuotation(token, sentence);
}

/** The verb before; for "while addressing …" the finite verb of the clause that is not direct speech. */
function governorOf(found: readonly Predicate[], previous: number, sentence: Sentence, start: number): number | null {
  if (previous < 0) return null;
  if (!['while', 'when', 'after', 'before', 'by'].includes(sentence.tokens[start - 1]?.lower ?? '')) return previous;
  for (let at = previous; at >= 0; at -= 1) {
    const candidate = found[at];
    if (
      candidate &&
      ['past', 'present', 'modal'].includes(candidate.form) &&
      inQuotation(sentence, candidate.head) === inQuotation(sentence, start)
    )
      return at;
  }
  return previous;
}

/** "will meet X and sign Y", "to meet X and sign Y": a bare verb after "and" stands under the same "will" or "to". */
function carriedForm(
  before: Predicate | undefined,
  form: string,
  word: string,
  lemma: string,
  sentence: Sentence,
  start: number,
): Predicate | null {
  if (!before || form !== 'present' || word !== verbBase(lemma)) return null;
  if (before.form !== 'modal' && before.form !== 'infinitive') return null;
  return ['and', 'or', ','].includes(sentence.tokens[start - 1]?.lower ?? '') ? before : null;
}

/** All verb groups of a sentence, left to right. `isDate` tells whether a token belongs to a temporal expression. */
export function findPredicates(sentence: Sentence, tags: readonly TaggedWord[], isDate: (index: number) => boolean): readonly Predicate[] {
  const found: Predicate[] = [];
  // whether each of them stands in a clause with "which" or "who"
  const embedded: boolean[] = [];
  let relative = false;
  let finite = false;
  let opening = -1;
  for (let head = 0; head < sentence.tokens.length; head += 1) {
    const word = sentence.tokens[head]?.lower ?? '';
    if (isDate(head)) continue;
    if (tags[head]?.wordClass === 'CCONJ' || CLAUSE_BREAKS.has(word)) {
      if (SUBORDINATORS.has(word)) relative = true;
      else if (word === ',' && embedded.at(-1) === true) relative = false;
      finite = false;
      opening = -1;
      continue;
    }
    if (opening < 0) opening = head;
    const before = wordBefore(tags, head, isDate);
    if (!isVerb(sentence, tags, head, before)) continue;
    const lemma = phrasalVerb(sentence, tags, head, verbLemma(word, tags[head]?.lemma ?? word));
    const group = groupBefore(sentence, tags, head, isDate);
    // the auxiliary before a date was taken for a verb of its own
    if (group.start <= (found.at(-1)?.head ?? -1)) {
      found.pop();
      embedded.pop();
    }
    const prepositional =
      tags[opening]?.wordClass === 'ADP' && !isDate(opening + 1) && !TEMPORAL_SUBORDINATORS.has(sentence.tokens[opening]?.lower ?? '');
    const form = formOf(sentence, tags, head, group, {
      finite,
      prepositional,
      before,
      anyFinite: found.some((one, at) => !embedded[at] && one.form !== 'infinitive' && one.form !== 'participle' && one.form !== 'gerund'),
    });
    // "rebel controlled territory": no verb at all
    if (form === 'participle' && ['NOUN', 'PROPN'].includes(tags[head + 1]?.wordClass ?? '') && !isDate(head + 1)) continue;
    const be = group.auxiliaries.some((aux) => BE_FORMS.has(aux));
    const passive = (be && looksPast(word)) || form === 'participle';
    const modal = group.auxiliaries.find(isModal) ?? null;
    const perfect = group.auxiliaries.some((aux) => HAVE_FORMS.has(aux));
    const previous = found.length - 1;
    const governor = form === 'infinitive' || form === 'gerund' ? governorOf(found, previous, sentence, group.start) : null;
    const carried = carriedForm(found[previous], form, word, lemma, sentence, group.start);
    embedded.push(relative);
    found.push({
      start: group.start,
      head,
      // "a protest has been called for Thursday"
      lemma: lemma === 'call-for' && passive && isDate(head + 2) ? 'schedule' : lemma,
      form: carried?.form ?? form,
      perfect,
      passive,
      negated: group.negated,
      modal: carried?.modal ?? modal,
      governor: carried ? carried.governor : governor,
    });
    // a verb of saying or announcing may be followed by a clause without "that"
    if (form === 'past' || form === 'present' || form === 'modal')
      finite = !REPORTING_VERBS.has(lemma) && EVENT_VERBS.get(lemma)?.kind !== 'announce';
  }
  return settleParticiples(sentence, tags, found);
}
