/** Finds the verb groups in a sentence, with each group's tense, voice, negation and governor. */
import type { Sentence, TaggedWord } from '../../../model/sentence';
import { insideQuotation } from '../../../resolve/speech';
import { BE_FORMS, HAVE_FORMS, NEGATIONS, SUBORDINATORS, TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { EVENT_VERBS, INTRANSITIVES, REPORTING_VERBS } from '../../lexicon/event-verbs';
import { FINITE_PASTS } from '../../lexicon/irregular-verbs';
import { isFiniteVerb, type Predicate } from './parsed-sentence';
import { phrasalVerb } from './phrasal-verb';
import { formOf, isModal, looksPast, type VerbGroup, verbBase, verbLemma } from './verb-forms';
import { isAuxiliary, isVerb } from './verb-or-noun';

/** "The pipeline, shut since 2019, reopened": the first of two verbs after commas only describes the subject. */
function describesSubject(sentence: Sentence, tags: readonly TaggedWord[], found: readonly Predicate[], at: number): boolean {
  const [first, second] = [found[at], found[at + 1]];
  if (first?.form !== 'past' || first.start !== first.head || !second || found.slice(0, at).some(isFiniteVerb)) return false;
  const main = isFiniteVerb(second) || (second.form === 'participle' && second.start === second.head);
  const afterComma = (index: number): boolean => sentence.tokens[index - 1]?.text === ',';
  // "Under the accord, signed in March, Peru will cut tariffs"
  const opening = tags[0]?.wordClass === 'ADP' && sentence.tokens.slice(first.head, second.start).some(({ text }) => text === ',');
  if (!main || !afterComma(first.head) || !(opening || afterComma(second.start))) return false;
  const word = sentence.tokens[first.head]?.lower ?? '';
  if (FINITE_PASTS.has(word) || INTRANSITIVES.has(first.lemma) || REPORTING_VERBS.has(first.lemma)) return false;
  return ['ADP', 'SCONJ', 'ADV'].includes(tags[first.head + 1]?.wordClass ?? '');
}

/** Separates participles that describe the subject from the verb of their clause. */
function settleParticiples(sentence: Sentence, tags: readonly TaggedWord[], found: readonly Predicate[]): readonly Predicate[] {
  const settled = [...found];
  for (let at = 0; at + 1 < settled.length; at += 1) {
    const [first, second] = [settled[at], settled[at + 1]];
    if (!first || !second || !describesSubject(sentence, tags, settled, at)) continue;
    settled[at] = { ...first, form: 'participle', passive: true };
    if (second.form === 'participle') settled[at + 1] = { ...second, form: 'past', passive: false };
  }
  return settled;
}

/** Words after which "to" is a preposition. */
const PREPOSITIONAL_TO = new Set(['according', 'thanks', 'owing', 'prior']);
/** "have both signed" */
const SHARING_WORDS = new Set(['both', 'all', 'each']);
/** "will next meet": words tagged as adjectives that belong to a verb group. */
const ORDER_WORDS = new Set(['next', 'first', 'last']);

/** Returns the auxiliary directly before a date and its preposition: "has" in "has on Monday recalled", or -1. */
function auxiliaryOver({ tokens }: Sentence, tags: readonly TaggedWord[], index: number, isDate: (index: number) => boolean): number {
  let at = index;
  while (isDate(at)) at -= 1;
  if (tags[at]?.wordClass === 'ADP') at -= 1;
  const word = tokens[at]?.lower ?? '';
  return !isDate(at) && (BE_FORMS.has(word) || HAVE_FORMS.has(word) || isModal(word)) ? at : -1;
}

/** Extends left from a verb over its auxiliaries, adverbs and "to". */
function groupBefore(sentence: Sentence, tags: readonly TaggedWord[], head: number, isDate: (index: number) => boolean): VerbGroup {
  // "to advanced capabilities", "to finalizing": "to" is a preposition, because an infinitive has the base form
  const base =
    !/(?:ed|ing)$/.test(sentence.tokens[head]?.lower ?? '') ||
    verbLemma(sentence.tokens[head]?.lower ?? '', '') === sentence.tokens[head]?.lower;
  const auxiliaries: string[] = [];
  let start = head;
  let toInfinitive = false;
  let negated = false;
  // "re-elected", "test-fired"
  if (sentence.tokens[head - 1]?.text === '-') start = head - 2;
  for (let at = start - 1; at >= 0 && head - at <= 8; at -= 1) {
    const word = sentence.tokens[at]?.lower ?? '';
    const wordClass = tags[at]?.wordClass;
    // "was in May invited", but "deployed in May were withdrawn": the month "May" is not a modal verb
    if (isDate(at)) {
      at = auxiliaryOver(sentence, tags, at, isDate) + 1;
      if (at === 0) break;
      continue;
    }
    if (
      word === 'to' &&
      (base || auxiliaries.length > 0) &&
      auxiliaries.every((aux) => aux === 'be' || aux === 'been' || aux === 'have') &&
      !PREPOSITIONAL_TO.has(sentence.tokens[at - 1]?.lower ?? '')
    ) {
      toInfinitive = true;
      start = at;
      break;
    }
    // "Theresa May will resign"
    if (isAuxiliary(word) && (sentence.tokens[at]?.text !== 'May' || at === 0)) {
      auxiliaries.unshift(word);
      start = at;
    } else if (NEGATIONS.has(word) || /n[’']t$/.test(word)) {
      negated = true;
    } else if (
      wordClass !== 'ADV' &&
      !(SHARING_WORDS.has(word) && isAuxiliary(sentence.tokens[at - 1]?.lower ?? '')) &&
      word !== "'" &&
      word !== '’' &&
      !(ORDER_WORDS.has(word) && isModal(sentence.tokens[at - 1]?.lower ?? ''))
    )
      break;
  }
  const before = sentence.tokens[start - 1]?.lower ?? '';
  return { start, auxiliaries, toInfinitive, negated: negated || NEGATIONS.has(before) };
}

/** Returns the token before a verb, skipping a date with its preposition: "council" in "the council on Aug. 6 ordered …". */
function wordBefore(tags: readonly TaggedWord[], index: number, isDate: (index: number) => boolean): number {
  let at = index - 1;
  while (tags[at]?.wordClass === 'ADV' && !isDate(at)) at -= 1;
  // "the court on October 9 temporarily barred …"
  if (!isDate(at)) at = index - 1;
  while (at >= 0 && isDate(at)) at -= 1;
  return at < index - 1 && tags[at]?.wordClass === 'ADP' ? at - 1 : at;
}

/** Punctuation and words between clauses. */
const CLAUSE_BREAKS = new Set([',', ';', ':', '—', '–', ...SUBORDINATORS, ...TEMPORAL_SUBORDINATORS]);

function inQuotation(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && insideQuotation(token, sentence);
}

/** Returns the verb before. For "while addressing …", returns the finite verb of the clause outside direct speech. */
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

/** "will meet X and sign Y", "to meet X and sign Y": a bare verb after "and" has the same "will" or "to". */
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

/** Returns all verb groups in a sentence, left to right. `isDate` shows whether a token belongs to a temporal expression. */
export function findPredicates(sentence: Sentence, tags: readonly TaggedWord[], isDate: (index: number) => boolean): readonly Predicate[] {
  const found: Predicate[] = [];
  // whether each verb group is in a clause with "which" or "who"
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
    // The auxiliary before a date was recorded as a separate verb
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
    // "rebel controlled territory": not a verb
    if (form === 'participle' && ['NOUN', 'PROPN'].includes(tags[head + 1]?.wordClass ?? '') && !isDate(head + 1)) continue;
    // "two were killed and nine others injured": one verb
    const twin = found.at(-1);
    const gap = twin?.passive && sentence.tokens[twin.head + 1]?.lower === 'and' ? head - twin.head : 0;
    if (gap > 2 && gap < 5 && group.start === head && looksPast(word) && !INTRANSITIVES.has(lemma) && !FINITE_PASTS.has(word)) continue;
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
    // A clause without "that" may follow a verb of saying or announcing
    if (form === 'past' || form === 'present' || form === 'modal')
      finite = !REPORTING_VERBS.has(lemma) && EVENT_VERBS.get(lemma)?.kind !== 'announce';
  }
  return settleParticiples(sentence, tags, found);
}
