/** Recognizes a verb that another word changes: a particle, a prefix, or an object that determines its meaning. */
import type { Sentence, TaggedWord } from '../../../model/sentence';
import { BE_FORMS } from '../../lexicon/clause-words';
import { EVENT_VERBS, OBJECT_VERBS } from '../../lexicon/event-verbs';
import { words } from '../../lexicon/words';
import { looksPast, verbLemma } from './verb-forms';

/** Maximum number of tokens after the verb to the word that changes its meaning. */
const REACH = 7;
/** The same limit, including the subject of a reported clause. */
const FAR = 12;
const OBJECT_PRONOUNS = new Set(['him', 'her', 'it', 'them', 'us', 'me']);
const TELLING = new Set(['say', 'tell', 'state']);
const SPEAKERS = new Set(['it', 'he', 'she', 'they', 'we', 'i']);
const OWN_NOUNS = words(`
  government ministry company bank group army military agency party country union alliance bloc coalition commission`);
/** Verbs after "would" that express no commitment: "it would take years". */
const EMPTY_FUTURES = words('be have take mean need make cost depend seem appear like become remain');

/** "will add four companies to the list", but not "he added that …". */
const withAddition = (lemma: string, next: string | undefined): string =>
  lemma === 'add' && ['DET', 'NUM', 'PROPN', 'NOUN'].includes(next ?? '') ? 'add-to' : lemma;

/** "said on Monday it would recall its envoy", "said he regretted …": the reported clause is an act of the speaker. */
function announces(sentence: Sentence, tags: readonly TaggedWord[], head: number): boolean {
  for (let at = head + 1; at <= head + FAR; at += 1) {
    const word = sentence.tokens[at]?.lower ?? '"';
    if (/^["“”:;]$/.test(word) || ['VERB', 'AUX'].includes(tags[at]?.wordClass ?? '')) return false;
    const isSpeaker = SPEAKERS.has(word) || (word === 'the' && OWN_NOUNS.has(sentence.tokens[at + 1]?.lower ?? ''));
    if (!isSpeaker) continue;
    const from = word === 'the' ? at + 2 : at + 1;
    const verb = sentence.tokens[from]?.lower ?? '';
    if (!/^(?:would|will|[’']d|[’']ll)$/.test(verb))
      return EVENT_VERBS.get(verbLemma(verb, ''))?.kind === 'statement' && looksPast(verb) && verbLemma(verb, '') !== verb;
    const next = sentence.tokens[from + 1]?.lower ?? '';
    return !(EMPTY_FUTURES.has(next) || (next === 'not' && EMPTY_FUTURES.has(sentence.tokens[from + 2]?.lower ?? '')));
  }
  return false;
}

const QUESTION_WORDS = new Set(['where', 'whether', 'why', 'how', 'what', 'when', 'who', 'if']);

/** "asked, in good Norwegian, where to go": a question, not a request for an act. */
function questions(sentence: Sentence, head: number): boolean {
  const words = sentence.tokens.slice(head + 1, head + 1 + REACH).map(({ lower }) => lower);
  const at = words.findIndex((word) => QUESTION_WORDS.has(word));
  return at >= 0 && !words.slice(0, at).some((word) => ['for', 'to', 'that', '.', ';'].includes(word));
}

/** "brought a case", "found him guilty": verbs that state an event only with a certain word after them. */
function withObject(sentence: Sentence, tags: readonly TaggedWord[], head: number, lemma: string): string {
  if (lemma === 'ask' && questions(sentence, head)) return 'ask-reporter';
  if (TELLING.has(lemma) && announces(sentence, tags, head)) return 'say-will';
  // "Mario Abdo was questioned for three hours"
  if (lemma === 'question' && BE_FORMS.has(sentence.tokens[head - 1]?.lower ?? '') && tags[head - 2]?.wordClass === 'PROPN')
    return 'question-person';
  for (const { verb, words } of OBJECT_VERBS.get(lemma) ?? [])
    for (let at = head + 1; at <= head + REACH; at += 1) {
      const token = sentence.tokens[at];
      if (!token || /^[,;:.]$/.test(token.text) || ['that', 'whether', 'and', 'but', 'as'].includes(token.lower)) break;
      if (words.has(token.lower)) return verb;
    }
  // "was found dead", "was found in a forest"
  const found = lemma === 'find' && BE_FORMS.has(sentence.tokens[head - 1]?.lower ?? '');
  return found && ['ADP', 'ADJ'].includes(tags[head + 1]?.wordClass ?? '') ? 'discover' : lemma;
}

/** Returns a verb's lemma as the event lexicon has it: "step-down", "test-fire", "bring-case". */
export function phrasalVerb(sentence: Sentence, tags: readonly TaggedWord[], head: number, lemma: string): string {
  const next = sentence.tokens[head + 1]?.lower ?? '';
  const prefix = sentence.tokens[head - 1]?.text === '-' ? (sentence.tokens[head - 2]?.lower ?? '') : '';
  if (EVENT_VERBS.has(`${lemma}-${next}`)) return `${lemma}-${next}`;
  // "threw them out", "called it off"
  const behind = OBJECT_PRONOUNS.has(next) ? `${lemma}-${sentence.tokens[head + 2]?.lower}` : '';
  if (EVENT_VERBS.has(behind)) return behind;
  if (EVENT_VERBS.has(`${prefix}-${lemma}`)) return `${prefix}-${lemma}`;
  return withObject(sentence, tags, head, withAddition(lemma, tags[head + 1]?.wordClass));
}
