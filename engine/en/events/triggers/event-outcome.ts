/** Decides whether an event is denied ("did not meet", "no talks were held"), cancelled or postponed. */
import type { Outcome, Polarity } from '../../../model/event';
import { step } from '../../../model/step';
import { CANCELLING_VERBS, FAILING_VERBS, POSTPONING_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import type { Trigger } from '../dates/attachment';
import type { EventNoun } from '../sentence/event-nouns';
import { phraseStart, subjectOf } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import type { SentenceContext } from '../sentence/sentence-context';
import { objectNoun, subjectNoun } from '../sentence/verb-arguments';

const NO_WORDS = new Set(['no', 'neither', 'none', 'nobody', 'nor']);
/** Maximum number of tokens between a plan and "but did not". */
const DENIAL_REACH = 10;

/** "No talks were held", "neither side attended". No corpus annotates denials, but a denied event must not look like a fact. */
export const deniedByNoun = step(
  'status/denied-by-noun',
  (context: SentenceContext, happening: Trigger): boolean => {
    const { parsed } = context;
    const starts: number[] = [];
    if (happening.noun) starts.push(phraseStart(parsed, happening.noun.start));
    const subject = happening.predicate === null ? null : subjectOf(parsed, happening.predicate, context.isDate);
    if (subject) starts.push(subject.from);
    return starts.some((start) => NO_WORDS.has(wordAt(parsed, start)));
  },
  () => false,
);

/** "was due to arrive but did not", "was to have signed but never did". */
function deniedAfterwards({ parsed }: SentenceContext, inner: Predicate | undefined): boolean {
  if (!inner) return false;
  const but = parsed.sentence.tokens.findIndex((token, at) => at > inner.head && at <= inner.head + DENIAL_REACH && token.lower === 'but');
  if (but < 0) return false;
  const [first, second] = [wordAt(parsed, but + 1), wordAt(parsed, but + 2)];
  return /^(?:never|(?:did|was|were|had|has|have)n[’']t)$/.test(first) || (/^(?:did|was|were|has|have)$/.test(first) && second === 'not');
}

/** Verbs that deny the clause below them: "denied that its navy fired", "dismissed the claim that it had paid". */
const DENYING = new Set(['deny', 'refute', 'dismiss', 'disown']);
/** Maximum number of tokens between the verb of denial and "that". */
const CLAIM_REACH = 4;

/** Returns the verb that denies the event's clause, or null. No corpus annotates this case. */
export const denialOver = step(
  'status/denial-over',
  ({ parsed }: SentenceContext, { predicate }: Trigger): number | null => {
    const { predicates, chunks, openers } = parsed;
    const ownVerb = predicate === null ? undefined : predicates[predicate];
    if (!ownVerb || !isFiniteVerb(ownVerb)) return null;
    const at = predicates.findLastIndex((one, index) => index < (predicate ?? 0) && isFiniteVerb(one));
    const verb = predicates[at];
    if (!verb || !DENYING.has(verb.lemma) || verb.negated || verb.passive) return null;
    const that = (openers[chunks[ownVerb.head] ?? 0] ?? '').endsWith('that') ? chunks.indexOf(chunks[ownVerb.head] ?? 0) : -1;
    return that > verb.head && that - verb.head <= CLAIM_REACH && (verb.lemma !== 'dismiss' || that - verb.head > 1) ? at : null;
  },
  () => null,
);

export function polarityOf(context: SentenceContext, happening: Trigger, chain: readonly Predicate[]): Polarity {
  const inner = chain[chain.length - 1];
  const outer = chain.slice(0, -1);
  const failing = outer.some((predicate) => FAILING_VERBS.has(predicate.lemma)) && inner?.form === 'infinitive';
  const negated = happening.predicate !== null && chain.some((predicate) => predicate.negated);
  const refused = outer.some(({ lemma }) => lemma === 'deny') && inner?.form === 'gerund';
  const denied =
    refused ||
    denialOver(context, happening) !== null ||
    deniedByNoun(context, happening) ||
    (outer.length > 0 && deniedAfterwards(context, inner));
  return negated || failing || denied ? 'negated' : 'affirmed';
}

/** "cancelled his February 5 visit": the noun and the cancelling verb have different dates. */
function concerns(context: SentenceContext, noun: EventNoun | null, predicate: Predicate): boolean {
  if (noun === null) return false;
  return (predicate.passive && predicate.form !== 'participle' ? subjectNoun(context, predicate) : objectNoun(context, predicate)) === noun;
}

function fateUnder(predicate: Predicate): Outcome {
  if (predicate.negated) return 'unknown';
  if (CANCELLING_VERBS.has(predicate.lemma)) return 'cancelled';
  if (POSTPONING_VERBS.has(predicate.lemma)) return 'postponed';
  return 'unknown';
}

export function outcomeOf(context: SentenceContext, happening: Trigger): Outcome {
  const { predicates } = context.parsed;
  const ownVerb = happening.predicate === null ? undefined : predicates[happening.predicate];
  // Another verb may cancel a scheduled event: "the summit, which was set for Monday, was cancelled"
  const decides = ownVerb !== undefined && !(SCHEDULING_VERBS.has(ownVerb.lemma) && ownVerb.passive);
  const fates = decides ? [ownVerb] : predicates.filter((one) => concerns(context, happening.noun, one));
  return fates.map((one) => fateUnder(one)).find((fate) => fate !== 'unknown') ?? 'unknown';
}
