/** Determines the status of an event on the publication day, and whether the text denies, cancels or postpones it. */
import type { IsoDay } from '../../../model/article';
import type { EventMention, EventStatus, Outcome } from '../../../model/event';
import type { ResolvedDate } from '../../../model/resolved-date';
import { step } from '../../../model/step';
import type { TraceEntry } from '../../../model/trace';
import { FUTURE_MODALS, TEMPORAL_PREPOSITIONS, TENTATIVE_MODALS, TENTATIVE_WORDS } from '../../lexicon/clause-words';
import { CONSIDERING_VERBS, HOPING_VERBS, PLANNING_VERBS, SCHEDULING_VERBS } from '../../lexicon/event-verbs';
import { DEADLINE, type Trigger } from '../dates/attachment';
import { phraseStart } from '../sentence/noun-phrases';
import { type Predicate, wordAt } from '../sentence/parsed-sentence';
import { type SentenceContext, verbClass } from '../sentence/sentence-context';
import { outcomeOf, polarityOf } from './event-outcome';

/** Whether the event is denied only up to its date: "not … until", or "not … before" for a date that is not over yet. */
const onlyThen = step(
  'status/not-until',
  (context: SentenceContext, { attachment }: Trigger, chain: readonly Predicate[]): boolean => {
    const { timex } = attachment;
    const placed = context.dated.find((date) => date.timex === timex);
    if (!placed || attachment.inherited) return false;
    const before = [1, 2, 3].map((step) => wordAt(context.parsed, placed.first - step));
    const at = before.findIndex((word) => ['until', 'till', 'before'].includes(word));
    if (at < 0) return false;
    if (before[at + 1] === 'not') return true;
    const inner = chain.at(-1);
    return chain.some((one) => one.negated) && (before[at] !== 'before' || inner?.form === 'modal' || inner?.form === 'present');
  },
  () => false,
);

interface StatusReading extends Pick<EventMention, 'status' | 'polarity' | 'outcome'> {
  readonly trace: TraceEntry;
}

const LAPSING_VERBS = new Set(['expire', 'lapse', 'end', 'run']);
const PAST_BE = new Set(['was', 'were']);
const UNDONE_MODALS = new Set(['would', 'should', 'could']);
const EXPECTING = new Set(['would', 'must', 'should']);

/** Verbs that determine whether the act of the verb below them happened. */
const TRYING = new Set(['fail', 'manage', 'help', 'rush', 'go', 'come']);

type Verdict = readonly [status: EventStatus, rule: string, note: string];

function chainOf(context: SentenceContext, happening: Trigger): readonly Predicate[] {
  const indices = [...happening.above, ...(happening.predicate === null ? [] : [happening.predicate])];
  const chain = indices.flatMap((index) => context.parsed.predicates[index] ?? []);
  // An infinitive without a verb above keeps its governors ("seeks to help build")
  while (happening.above.length === 0) {
    const [first] = chain;
    const governor = context.parsed.predicates[first?.governor ?? -1];
    if (!first || !governor || context.parsed.chunks[governor.head] !== context.parsed.chunks[first.head]) break;
    chain.unshift(governor);
  }
  return chain;
}

const chunkOf = (context: SentenceContext, happening: Trigger): number => {
  const predicate = happening.predicate === null ? undefined : context.parsed.predicates[happening.predicate];
  return context.parsed.chunks[predicate?.start ?? happening.noun?.head ?? 0] ?? 0;
};

/** "Should the talks fail, …" */
const opensInverted = (context: SentenceContext): boolean => wordAt(context.parsed, 0) === 'should' && wordAt(context.parsed, 1) !== '';

function conditional(context: SentenceContext, happening: Trigger): boolean {
  const chunk = chunkOf(context, happening);
  return /\b(?:if|unless|whether)$/.test(context.parsed.openers[chunk] ?? '') || (chunk === 0 && opensInverted(context));
}

/** "will impose tariffs if the talks fail": the act depends on a condition. An event that lapses automatically does not. */
function dependent(context: SentenceContext, happening: Trigger, inner: Predicate | undefined): boolean {
  if (!inner || (inner.modal === null && inner.form !== 'infinitive') || LAPSING_VERBS.has(inner.lemma)) return false;
  const { openers } = context.parsed;
  return (
    openers.some((opener, chunk) => chunk !== chunkOf(context, happening) && /(?:^|[^n] )(?:if|unless)$/.test(opener)) ||
    opensInverted(context)
  );
}

/** What the sentence and the publication day say about an event. */
function factsOf(context: SentenceContext, happening: Trigger, date: ResolvedDate, published: IsoDay) {
  const { attachment, predicate } = happening;
  const { bound, openEnded } = attachment.timex.timex;
  const chain = chainOf(context, happening);
  const inner = chain.at(-1);
  const past = date.latest < published;
  // "since Friday's coup": the coup itself is over
  const isOver = (past && bound === 'until') || (predicate === null && attachment.rule === 'attach/attributive');
  return {
    context,
    happening,
    date,
    published,
    chain,
    /** the verb of the event */
    inner,
    /** the verbs above it */
    outer: chain.slice(0, -1),
    modal: chain.find((verb) => verb.modal !== null)?.modal ?? null,
    infinitive: inner?.form === 'infinitive',
    stated: inner !== undefined && predicate !== null,
    future: date.earliest > published,
    past,
    running: date.precision === 'interval' && date.extent === 'throughout' && date.earliest <= published && !past,
    openEnded: openEnded === true && !isOver && !attachment.inherited && !onlyThen(context, happening, chain),
  };
}

type Facts = ReturnType<typeof factsOf>;

/** The event is a condition, a possibility or a wish. */
function asUnreal({ context, happening, chain, inner, outer, modal, infinitive, past }: Facts): Verdict | null {
  if ((conditional(context, happening) || dependent(context, happening, inner)) && !past)
    return ['hypothetical', 'status/conditional', 'The sentence mentions the event as a condition, or the event depends on one.'];
  if (modal && TENTATIVE_MODALS.has(modal) && !EXPECTING.has(modal) && !past)
    return ['hypothetical', 'status/modal', `“${modal}” means that the event is possible, not certain.`];
  // "would have joined", "should have signed": the act did not happen
  if (inner?.perfect && modal !== null && UNDONE_MODALS.has(modal) && inner.form === 'modal')
    return ['hypothetical', 'status/modal', `“${modal} have” means that the event did not happen.`];
  if (!past && chain.some((one) => CONSIDERING_VERBS.has(one.lemma) && one !== inner))
    return ['hypothetical', 'status/considered', 'The event is only under consideration.'];
  if (infinitive && outer.some((predicate) => HOPING_VERBS.has(predicate.lemma)) && !past)
    return ['hypothetical', 'status/wished', 'The sentence describes the event as a wish, request or threat.'];
  return null;
}

/** The verbs call the event planned, or say what became of the plan. */
function asPlanned(facts: Facts, outcome: Outcome): Verdict | null {
  const { context, happening, chain, inner, outer, modal, infinitive, future, past, running } = facts;
  const { rule } = happening.attachment;
  if (modal && (FUTURE_MODALS.has(modal) || EXPECTING.has(modal)) && !past)
    return ['planned', 'status/future', `“${modal}” means that the event comes after publication.`];
  // "failed to agree today"
  if (infinitive && !future && outer.some(({ form, lemma }) => form === 'past' && TRYING.has(lemma)))
    return ['happened', 'status/past-tense', 'The verb is in the past tense.'];
  const planned = chain.some(
    (predicate) => PLANNING_VERBS.has(predicate.lemma) && (predicate.passive || infinitive || verbClass(predicate.lemma) === 'open'),
  );
  if (planned && (infinitive || inner?.passive === true) && !past)
    return ['planned', 'status/scheduled', 'The sentence describes the event as scheduled, expected or intended.'];
  const intended = outer.some(
    ({ lemma, passive, head }) =>
      (SCHEDULING_VERBS.has(lemma) && (passive || lemma === 'plan')) || (lemma === 'be' && wordAt(context.parsed, head + 1) === 'due'),
  );
  const unfulfilled = inner?.perfect === true && PAST_BE.has(wordAt(context.parsed, inner.start - 1));
  if (past && infinitive && (intended || unfulfilled || rule === DEADLINE))
    return ['planned', 'status/intended', 'The event was scheduled or intended, and the sentence does not state the outcome.'];
  // "Friday's vote was called off"
  if (rule === 'attach/attributive' && outcome !== 'unknown')
    return ['planned', 'status/called-off', 'The event was planned and then called off.'];
  if (inner?.passive && happening.noun && (past ? SCHEDULING_VERBS : PLANNING_VERBS).has(inner.lemma))
    return ['planned', 'status/scheduled', 'The sentence describes the event as scheduled, expected or intended.'];
  // "are to meet on Monday and Tuesday", reported on Monday
  if (running && infinitive && /^(?:is|are)$/.test(wordAt(context.parsed, (inner?.start ?? 0) - 1)))
    return ['planned', 'status/infinitive', 'The sentence places the event in the future.'];
  return null;
}

/** The date is before, after or around the publication day. */
function byDate({ happening, date, published, infinitive, future, past, running, openEnded }: Facts, outcome: Outcome): Verdict | null {
  if (openEnded && date.earliest <= published) return ['ongoing', 'status/since', 'The event has continued since then.'];
  if (running && date.latest > published) return ['ongoing', 'status/since', 'The publication date is within the period of the event.'];
  // "extended the truce until July": an event that lasts until then has begun
  const lasts = openEnded && !infinitive && happening.attachment.timex.timex.bound === 'until';
  if (lasts && future && outcome === 'unknown') return ['ongoing', 'status/until', 'The event continues until then.'];
  if (future) return ['planned', 'status/after-publication', 'The date is after publication.'];
  return past ? ['happened', 'status/before-publication', 'The date is before publication.'] : null;
}

/** On the publication day, the tense decides. */
function byTense({ context, happening, date, published, inner, outer, infinitive, stated }: Facts): Verdict {
  if (stated && (inner?.form === 'past' || inner?.perfect || inner?.form === 'participle'))
    return ['happened', 'status/past-tense', 'The verb is in the past tense.'];
  // "today began deploying troops", "Speaking in Geneva today, X called for talks"
  const governor = outer.at(-1);
  if (stated && inner?.form === 'gerund' && (inner.start === 0 || (governor?.form === 'past' && !governor.passive)))
    return ['happened', 'status/past-tense', 'The verb is in the past tense.'];
  if (infinitive) return ['planned', 'status/infinitive', 'The sentence places the event in the future.'];
  const acts = inner?.form === 'present' && ['event', 'light'].includes(verbClass(inner.lemma));
  if (stated && (inner?.form === 'gerund' || (acts && /ing$/.test(wordAt(context.parsed, inner.head)))))
    return ['ongoing', 'status/progressive', 'The sentence describes the event as ongoing.'];
  if (date.latest > published && date.earliest < published && !stated) {
    const before = happening.noun ? wordAt(context.parsed, phraseStart(context.parsed, happening.noun.start) - 1) : '';
    if (!TEMPORAL_PREPOSITIONS.has(before) && outer.length === 0 && happening.noun?.entry.themes.includes('election'))
      return ['planned', 'status/due', 'The election is in the current year and is not described as past.'];
  }
  return ['happened', 'status/told', 'The sentence states the event as a fact.'];
}

export function readStatus(context: SentenceContext, happening: Trigger, date: ResolvedDate, published: IsoDay): StatusReading {
  const facts = factsOf(context, happening, date, published);
  const outcome = outcomeOf(context, happening);
  const [first, rule, note] = asUnreal(facts) ?? asPlanned(facts, outcome) ?? byDate(facts, outcome) ?? byTense(facts);
  const tentative = happening.noun ? TENTATIVE_WORDS.has(wordAt(context.parsed, happening.noun.start - 1)) : false;
  const status: EventStatus = tentative && first === 'planned' ? 'hypothetical' : first;
  return {
    status,
    polarity: onlyThen(context, happening, facts.chain) ? 'affirmed' : polarityOf(context, happening, facts.chain),
    outcome,
    trace: { stage: 'status', rule, note },
  };
}
