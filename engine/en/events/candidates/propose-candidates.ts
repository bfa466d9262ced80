/** Proposes the candidates in one sentence: attached dates, unused dates, and finite verbs without a date. */
import { parseDay } from '../../../calendar/day';
import { dayNumber } from '../../../merge/agreement';
import type { IsoDay } from '../../../model/article';
import type { DroppedCandidate } from '../../../model/trace';
import { type Antecedent, inheritFrom } from '../dates/antecedent';
import type { Attachment, Trigger } from '../dates/attachment';
import { dayDate, unwritten } from '../dates/date-of-article';
import { isFiniteVerb, type Predicate } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { objectNoun } from '../sentence/verb-arguments';
import { completeTrigger } from '../triggers/complete-trigger';

/**
 * Source of a candidate's date: `dated`: an attachment rule · `refused`: an attachment rule, but a check rejects the candidate · `unused`:
 * no rule used the date, so the nearest verb or noun gets it · `article-day`: the publication day · `told-day`: the date of the event
 * reported last.
 */
type CandidateSource = 'dated' | 'refused' | 'unused' | 'article-day' | 'told-day';

export interface Candidate {
  readonly source: CandidateSource;
  readonly happening: Trigger;
  /** ID of the check that rejects it; null if it passes */
  readonly check: string | null;
  /** reason that the check gives */
  readonly refusal: DroppedCandidate | null;
  /** shared by candidates of one verb with different dates; null for a candidate with a date of its own */
  readonly verb: number | null;
  /** no date applies: the article has no publication date, or its clause only says "recently" or the like */
  readonly dateless: boolean;
  /** number of sentences back to the event with this date; null for other sources */
  readonly distance: number | null;
}

const OWN_DATE = { dateless: false, verb: null, distance: null } as const;
const ARTICLE_NEWS = 'inherit/article-news';
const TOLD_DATE = 'inherit/told-date';
const LEAD_DATE = 'inherit/lead-date';
const NEAREST = 'attach/nearest';
/** Checks that reject a second date of one event. */
const REPEATED = new Set(['share/covered', 'share/hour', 'share/until']);

const LEAD_SENTENCES = 4;
const MOST_IN_LEAD = 24;
const WEEK = 7;

/** Returns the complete trigger for an attachment, or the attachment's own words and the check that rejects them. */
function completed(
  context: SentenceContext,
  attachment: Attachment,
  refused: readonly DroppedCandidate[],
): Pick<Candidate, 'happening' | 'check' | 'refusal'> {
  const before = refused.length;
  const happening = completeTrigger(context, attachment);
  if (happening) return { happening, check: null, refusal: null };
  const predicate = predicateAt(context, attachment.predicate);
  const noun = attachment.noun ?? (predicate ? objectNoun(context, predicate) : null);
  const refusal = refused[before] ?? null;
  return { happening: { attachment, predicate: attachment.predicate, noun, above: [] }, check: refusal?.check ?? 'trigger/none', refusal };
}

function datedCandidate(context: SentenceContext, attachment: Attachment, refused: readonly DroppedCandidate[]): Candidate | null {
  const candidate = completed(context, attachment, refused);
  if (candidate.happening.predicate === null && candidate.happening.noun === null) return null;
  return { ...OWN_DATE, ...candidate, source: candidate.check === null ? 'dated' : 'refused' };
}

/** Pairs a date that no candidate uses with the nearest verb in its clause, or with the nearest event noun. */
function unusedDates(context: SentenceContext, used: ReadonlySet<number>, refused: readonly DroppedCandidate[]): readonly Candidate[] {
  const { parsed, nouns, dated } = context;
  return dated.flatMap(({ timex, first }): readonly Candidate[] => {
    if (used.has(timex.timex.start)) return [];
    const verbs = parsed.predicates.filter(({ form }) => form !== 'infinitive');
    const inClause = verbs.filter(({ head }) => parsed.chunks[head] === parsed.chunks[first]);
    const nearest = <T extends { readonly head: number }>(all: readonly T[]): T | undefined =>
      all.reduce<T | undefined>((best, one) => (best && Math.abs(best.head - first) <= Math.abs(one.head - first) ? best : one), undefined);
    const verb = nearest(inClause.length > 0 ? inClause : verbs);
    const noun = verb ? objectNoun(context, verb) : (nearest(nouns) ?? null);
    if (!verb && !noun) return [];
    const predicate = verb ? parsed.predicates.indexOf(verb) : null;
    const note = `No rule applies to “${timex.timex.quote}”, so Dateline assigns it to the nearest verb or noun.`;
    const attachment: Attachment = { timex, predicate, noun: null, item: null, rule: NEAREST, note };
    const refusal = refused.findLast((one) => one.stage === 'attach' && one.start === timex.timex.start) ?? null;
    // the verb has another date
    if (refusal && REPEATED.has(refusal.check)) return [];
    const check = refusal?.check ?? 'attach/nothing-near';
    return [{ ...OWN_DATE, source: 'unused', happening: { attachment, predicate, noun, above: [] }, check, refusal }];
  });
}

const isSettled = ({ timex }: Antecedent): boolean => timex.date !== null && ['day', 'interval'].includes(timex.date.precision);

/** Returns the dated event in the opening, at most a week before publication. Its date applies to the article's other news. */
function leadOf(antecedents: readonly Antecedent[], sentence: number, published: IsoDay): Antecedent | undefined {
  const day = dayNumber(published);
  return antecedents.slice(0, MOST_IN_LEAD).find((one) => {
    if (one.inherited || !one.settled || one.sentence >= Math.min(sentence, LEAD_SENTENCES) || !isSettled(one)) return false;
    const away = day - dayNumber(one.timex.date?.latest ?? '');
    return away >= 0 && away <= WEEK;
  });
}

/** "recently", "in the coming weeks": the clause mentions a time without a usable date. */
function hasVagueTime({ parsed, timexes }: SentenceContext, head: number): boolean {
  const { tokens } = parsed.sentence;
  return timexes.some(({ date, timex }) => {
    if (date !== null || timex.reading.kind !== 'vague') return false;
    const at = tokens.findIndex(({ start }) => start >= timex.start);
    return at >= 0 && parsed.chunks[at] === parsed.chunks[head];
  });
}

/** "X fired missiles on Monday, hours after Y left": the clause takes place around that date, not on the publication day. */
const isTimedByDate = ({ parsed, dated }: SentenceContext, { start }: Predicate): boolean =>
  /(?:^|\s)(?:after|before|until|since|once)$/.test(parsed.openers[parsed.chunks[start] ?? 0] ?? '') &&
  dated.some(({ first }) => parsed.chunks[first] !== parsed.chunks[start]);

/** Pairs verbs without a date with the publication day, or with the day of the event reported last. */
function undatedVerbs(
  context: SentenceContext,
  used: ReadonlySet<number>,
  antecedents: readonly Antecedent[],
  published: IsoDay,
  refused: readonly DroppedCandidate[],
): readonly Candidate[] {
  const { parsed } = context;
  const { index: sentence } = parsed.sentence;
  const last = antecedents.findLast((one) => one.sentence < sentence && isSettled(one));
  const noDay = parseDay(published) === null;
  const lead = leadOf(antecedents, sentence, published);
  return parsed.predicates.flatMap((verb, index): readonly Candidate[] => {
    if (used.has(index) || !(isFiniteVerb(verb) || (verb.form === 'infinitive' && verbClass(verb.lemma) !== 'state'))) return [];
    if (isTimedByDate(context, verb)) return [];
    const candidate = (source: 'article-day' | 'told-day', attachment: Attachment, distance: number | null): Candidate => ({
      ...completed(context, attachment, refused),
      source,
      dateless: source === 'article-day' && (noDay || hasVagueTime(context, verb.head)),
      verb: index,
      distance,
    });
    const news: Attachment = lead
      ? inheritFrom(lead, index, null, LEAD_DATE, `The event has the date of the main news (“${lead.timex.timex.quote}”).`)
      : inheritFrom(
          { timex: unwritten(context, dayDate(published), ARTICLE_NEWS) },
          index,
          null,
          ARTICLE_NEWS,
          'The event is the main news of the article, so it has the publication date.',
        );
    const found = [candidate('article-day', news, null)];
    if (last && last.timex.date?.edtf !== (lead?.timex.date?.edtf ?? published)) {
      const note = `The event belongs to the dated event before it (“${last.timex.timex.quote}”).`;
      found.push(candidate('told-day', inheritFrom(last, index, null, TOLD_DATE, note), sentence - last.sentence));
    }
    return found;
  });
}

/** Returns attachments first, then unused dates, then verbs without a date. Adds this sentence's rejections to `refused`. */
export function proposeCandidates(
  context: SentenceContext,
  attachments: readonly Attachment[],
  antecedents: readonly Antecedent[],
  published: IsoDay,
  refused: readonly DroppedCandidate[],
): readonly Candidate[] {
  const dated = attachments.flatMap((one) => datedCandidate(context, one, refused) ?? []);
  const times = new Set<number>();
  const verbs = new Set<number>();
  for (const { happening } of dated) {
    const { attachment, predicate } = happening;
    if (!attachment.inherited) times.add(attachment.timex.timex.start);
    for (const index of [predicate, attachment.predicate]) if (index !== null) verbs.add(index);
  }
  return [...dated, ...unusedDates(context, times, refused), ...undatedVerbs(context, verbs, antecedents, published, refused)];
}
