/** How far along a happening is on the day of publication, and whether it is denied, cancelled or put off. */
import { FUTURE_MODALS, TEMPORAL_PREPOSITIONS, TENTATIVE_MODALS, TENTATIVE_WORDS, UPCOMING_WORDS } from '../lexicon/clause-words';
import { CANCELLING_VERBS, FAILING_VERBS, HOPING_VERBS, PLANNING_VERBS, POSTPONING_VERBS, SCHEDULING_VERBS } from '../lexicon/event-verbs';
import type { IsoDay } from '../model/article';
import type { EventStatus, Outcome, Polarity } from '../model/event';
import type { ResolvedDate } from '../model/resolved-date';
import type { TraceEntry } from '../model/trace';
import { objectNoun, subjectNoun } from './complete-trigger';
import type { Happening } from './happening';
import { phraseStart } from './noun-phrases';
import type { Predicate } from './parsed-sentence';
import { wordAt } from './parsed-sentence';
import type { SentenceContext } from './sentence-context';
import { verbClass } from './sentence-context';

export interface StatusReading {
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly trace: TraceEntry;
}

type Verdict = readonly [status: EventStatus, rule: string, note: string];

function chainOf(context: SentenceContext, happening: Happening): readonly Predicate[] {
  const indices = [...happening.above, ...(happening.predicate === null ? [] : [happening.predicate])];
  const chain = indices.flatMap((index) => context.parsed.predicates[index] ?? []);
  const inner = chain[chain.length - 1];
  // an infinitive deeper in the sentence keeps the verb that it hangs on
  if (inner && happening.above.length === 0 && inner.governor !== null) {
    const governor = context.parsed.predicates[inner.governor];
    if (governor && context.parsed.chunks[governor.head] === context.parsed.chunks[inner.head]) return [governor, ...chain];
  }
  return chain;
}

function conditional(context: SentenceContext, happening: Happening): boolean {
  const predicate = happening.predicate === null ? undefined : context.parsed.predicates[happening.predicate];
  const chunk = context.parsed.chunks[predicate?.start ?? happening.noun?.head ?? 0] ?? 0;
  return /\b(?:if|unless|whether)$/.test(context.parsed.openers[chunk] ?? '');
}

function upcoming(context: SentenceContext, happening: Happening): boolean {
  if (!happening.noun) return false;
  const from = phraseStart(context.parsed, happening.noun.start);
  for (let at = from; at < happening.noun.head; at += 1) if (UPCOMING_WORDS.has(wordAt(context.parsed, at))) return true;
  return false;
}

function verdict(context: SentenceContext, happening: Happening, date: ResolvedDate, published: IsoDay): Verdict {
  const chain = chainOf(context, happening);
  const inner = chain[chain.length - 1];
  const outer = chain.slice(0, -1);
  const future = date.earliest > published;
  const past = date.latest < published;
  const running = date.precision === 'interval' && date.extent === 'throughout' && date.earliest <= published && date.latest >= published;
  const openEnded = happening.attachment.timex.timex.openEnded === true;
  const infinitive = inner?.form === 'infinitive';
  const stated = inner !== undefined && happening.predicate !== null;
  const modal = chain.map((predicate) => predicate.modal).find((word) => word !== null) ?? null;
  if (conditional(context, happening) && !past) return ['hypothetical', 'status/conditional', 'The clause is a condition.'];
  if (modal && TENTATIVE_MODALS.has(modal) && modal !== 'would' && modal !== 'must' && !past)
    return ['hypothetical', 'status/modal', `"${modal}" makes it possible, not certain.`];
  if (infinitive && outer.some((predicate) => HOPING_VERBS.has(predicate.lemma) && !PLANNING_VERBS.has(predicate.lemma)) && !past)
    return ['hypothetical', 'status/wished', 'It is wished, asked for or threatened, not fixed.'];
  if (modal && (FUTURE_MODALS.has(modal) || modal === 'would' || modal === 'must') && !past)
    return ['planned', 'status/future', `"${modal}" puts it after the report.`];
  const planned = chain.some(
    (predicate) => PLANNING_VERBS.has(predicate.lemma) && (predicate.passive || infinitive || verbClass(predicate.lemma) === 'open'),
  );
  if (planned && (infinitive || inner?.passive === true) && !past)
    return ['planned', 'status/scheduled', 'It is scheduled, expected or intended.'];
  if (inner?.passive && happening.noun && (past ? SCHEDULING_VERBS : PLANNING_VERBS).has(inner.lemma))
    return ['planned', 'status/scheduled', 'It is scheduled, expected or intended.'];
  if (openEnded && past) return ['ongoing', 'status/since', 'It has gone on since then.'];
  if (openEnded && date.earliest <= published) return ['ongoing', 'status/since', 'It has gone on since then.'];
  if (running && date.latest > published) return ['ongoing', 'status/since', 'Publication falls into its span.'];
  if (future) return ['planned', 'status/after-publication', 'Its date lies after publication.'];
  if (upcoming(context, happening) && !past) return ['planned', 'status/upcoming', 'The noun is called upcoming.'];
  if (past) return ['happened', 'status/before-publication', 'Its date lies before publication.'];
  if (stated && inner && (inner.form === 'past' || inner.perfect || inner.form === 'participle'))
    return ['happened', 'status/past-tense', 'It is told in the past.'];
  if (stated && inner?.form === 'gerund') return ['ongoing', 'status/progressive', 'It is told as under way.'];
  if (infinitive) return ['planned', 'status/infinitive', 'It is told as something to come.'];
  if (stated && inner?.form === 'present' && verbClass(inner.lemma) === 'event') {
    const participle = /ing$/.test(wordAt(context.parsed, inner.head));
    if (participle) return ['ongoing', 'status/progressive', 'It is told as under way.'];
  }
  if (date.latest > published && date.earliest < published && !stated) {
    const before = happening.noun ? wordAt(context.parsed, phraseStart(context.parsed, happening.noun.start) - 1) : '';
    if (!TEMPORAL_PREPOSITIONS.has(before) && outer.length === 0 && happening.noun?.entry.themes.includes('election'))
      return ['planned', 'status/due', 'An election of the running year, not told as past.'];
  }
  return ['happened', 'status/told', 'It is told as a fact.'];
}

/** "cancelled his February 5 visit": a noun with a date of its own, called off by a verb that has another date. */
const isCalledOff = (context: SentenceContext, { noun }: Happening, predicate: Predicate): boolean =>
  noun !== null && (predicate.passive ? subjectNoun(context, predicate) : objectNoun(context, predicate)) === noun;

function outcomeOf(happening: Happening, context: SentenceContext): Outcome {
  const { predicates } = context.parsed;
  const deciding =
    happening.predicate === null ? predicates.filter((one) => isCalledOff(context, happening, one)) : [predicates[happening.predicate]];
  if (deciding.some((one) => one && CANCELLING_VERBS.has(one.lemma))) return 'cancelled';
  if (deciding.some((one) => one && POSTPONING_VERBS.has(one.lemma))) return 'postponed';
  return 'unknown';
}

export function readStatus(context: SentenceContext, happening: Happening, date: ResolvedDate, published: IsoDay): StatusReading {
  const chain = chainOf(context, happening);
  const inner = chain[chain.length - 1];
  const failing = chain.slice(0, -1).some((predicate) => FAILING_VERBS.has(predicate.lemma)) && inner?.form === 'infinitive';
  const negated = (happening.predicate !== null && chain.some((predicate) => predicate.negated)) || failing;
  const [first, rule, note] = verdict(context, happening, date, published);
  const tentative = happening.noun ? TENTATIVE_WORDS.has(wordAt(context.parsed, happening.noun.start - 1)) : false;
  const status: EventStatus = tentative && first === 'planned' ? 'hypothetical' : first;
  return {
    status,
    polarity: negated ? 'negated' : 'affirmed',
    outcome: outcomeOf(happening, context),
    trace: { stage: 'status', rule, note },
  };
}
