/** One date, several happenings: coordinated verbs ("met X and signed Y"), gapped members (", then with Z"), dated list members. */
import { CALLING_OFF_VERBS, EVENT_VERBS, HARMING_VERBS, REPORTING_VERBS, SCHEDULING_VERBS } from '../../../lexicon/event-verbs';
import type { ResolvedTimex } from '../../../model/resolved-date';
import { classAt, isFiniteVerb, type Predicate, wordAt } from '../../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../../sentence/sentence-context';
import type { Attachment } from '../attachment';
import { asClause, WHEN_BEHIND, whenClause, whereFollows } from '../where-and-when';
import { repeatsAct } from './followed-by';
import { isSameAct, sameOccasion } from './same-occasion';
import { splitMembers } from './split-members';
import { isOfSameDay, isUnderSameDate } from './under-one-date';

/** ", then with President X": a second partner of the same verb on the same date. */
function gapped(context: SentenceContext, attachment: Attachment): Attachment | null {
  const { parsed } = context;
  const predicate = predicateAt(context, attachment.predicate);
  if (!predicate || attachment.item) return null;
  const preposition = wordAt(parsed, predicate.head + 1);
  if (!['with', 'to', 'in', 'at'].includes(preposition)) return null;
  const chunk = parsed.openers.findIndex(
    (opener, number) =>
      number > (parsed.chunks[predicate.head] ?? 0) &&
      number <= (parsed.chunks[predicate.head] ?? 0) + 2 &&
      /^[, ]*(?:and )?(?:then)?$/.test(opener),
  );
  if (chunk < 0) return null;
  let at = parsed.chunks.indexOf(chunk);
  let then = false;
  while (at < parsed.sentence.tokens.length && [',', 'and', 'then', 'later', 'also'].includes(wordAt(parsed, at))) {
    then ||= ['then', 'later'].includes(wordAt(parsed, at));
    at += 1;
  }
  if (!then || wordAt(parsed, at) !== preposition) return null;
  const to = parsed.chunks.lastIndexOf(parsed.chunks[at] ?? chunk) + 1;
  return {
    ...attachment,
    item: { from: at + 1, to },
    rule: 'attach/gapped',
    note: `"then ${preposition}" repeats "${predicate.lemma}" on the same date.`,
  };
}

const isIn = ({ parsed }: SentenceContext, { timex }: ResolvedTimex, chunk: number): boolean =>
  parsed.sentence.tokens.some((token, at) => token.start === timex.start && parsed.chunks[at] === chunk);

const hasObject = ({ parsed }: SentenceContext, { head, passive }: Predicate): boolean =>
  !passive && ['DET', 'PROPN', 'PRON', 'NUM', 'ADJ', 'NOUN', 'SYM'].includes(classAt(parsed, head + 1));

/** "convicted X, sentenced him and …": a past form with an object, right behind a comma. */
function isListed(context: SentenceContext, verb: Predicate, chunk: number): boolean {
  const { chunks, openers } = context.parsed;
  const bare = openers[chunk] === ',' && verb.form === 'past' && verb.start === verb.head;
  return bare && verb.start - chunks.indexOf(chunk) === 1 && hasObject(context, verb);
}

/** A verb coordinated with a dated one shares its subject and, unless it has its own, its date. */
export function coordinated(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const start = attachment.predicate;
  const first = predicateAt(context, start);
  // "is expected to name a team and to ask for help"; what is only wished for, or done by one who was asked, stays with its verb
  const over = predicateAt(context, first?.governor ?? null);
  const aim = first?.form === 'infinitive' && (over?.lemma === 'be' || SCHEDULING_VERBS.has(over?.lemma ?? ''));
  if (start === null || !first || !(aim || isFiniteVerb(first)) || verbClass(first.lemma) === 'report') return [];
  // what is coordinated after a relative clause belongs to the clause above it
  if (/(?:which|who|that|where|whose)$/.test(parsed.openers[parsed.chunks[first.start] ?? 0] ?? '')) return [];
  const found: Attachment[] = [];
  for (let index = start + 1; index < parsed.predicates.length; index += 1) {
    const next = parsed.predicates[index];
    if (!next) continue;
    const chunk = parsed.chunks[next.head] ?? 0;
    const opener = parsed.openers[chunk] ?? '';
    if (aim ? next.form !== 'infinitive' : !isFiniteVerb(next)) continue;
    // "was planned for February but put off"
    const adds = /(?:and|then)$/.test(opener) || (/but$/.test(opener) && !CALLING_OFF_VERBS.has(next.lemma));
    const joins =
      (adds && next.start - parsed.chunks.indexOf(chunk) <= 3) ||
      isListed(context, next, chunk) ||
      (attachment.rule === 'attach/clause-opening' && isUnderSameDate(context, next, chunk)) ||
      isOfSameDay(context, attachment, next, index);
    // "detained in August and deported two weeks later": a time of its own, though it could not be resolved
    const own = context.timexes.some((one) => one.date === null && one.timex.type === 'DATE' && isIn(context, one, chunk));
    // "14 were killed and dozens injured": one happening
    const harm = HARMING_VERBS.has(first.lemma) && HARMING_VERBS.has(next.lemma);
    if (!joins || own || harm || taken.has(index) || next.form !== first.form) break;
    const kind = verbClass(next.lemma);
    if (kind !== 'report' && kind !== 'state' && !REPORTING_VERBS.has(next.lemma) && (kind !== 'open' || hasObject(context, next))) {
      found.push({
        ...attachment,
        predicate: index,
        noun: null,
        item: null,
        rule: 'attach/shared-date',
        note: `"${next.lemma}" shares subject and date with "${first.lemma}".`,
      });
    }
  }
  return found;
}

/** "met for a summit where on Sunday X signed Y": what happens there dates the gathering. */
function whereClause(context: SentenceContext, attachment: Attachment): Attachment | null {
  const { parsed } = context;
  const predicate = predicateAt(context, attachment.predicate);
  const chunk = parsed.chunks[predicate?.start ?? 0] ?? 0;
  if (!predicate || !/where$/.test(parsed.openers[chunk] ?? '')) return null;
  const opens = parsed.chunks.indexOf(chunk);
  const noun = context.nouns
    .filter((candidate) => candidate.head < opens && parsed.chunks[candidate.head] === parsed.chunks[opens - 1])
    .at(-1);
  if (!noun) return null;
  const over = parsed.predicates.findLastIndex((candidate) => candidate.head < noun.head && isFiniteVerb(candidate));
  return {
    ...attachment,
    predicate: over < 0 ? null : over,
    noun,
    item: null,
    inherited: true,
    rule: 'inherit/where-clause',
    note: `What is dated there dates the ${noun.entry.lemma} too.`,
  };
}

/** "will travel to X from August 3 to 5 to participate in the forum": what the journey is for has its date. */
function purpose(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const { parsed } = context;
  const journey = predicateAt(context, attachment.predicate);
  const placed = context.dated.find((date) => date.timex === attachment.timex);
  if (!journey || !placed || EVENT_VERBS.get(journey.lemma)?.themes[0] !== 'visit') return [];
  const index = parsed.predicates.findIndex((one) => one.start === placed.last + 1);
  const aim = parsed.predicates[index];
  if (aim?.form !== 'infinitive' || taken.has(index) || !['attend', 'participate', 'join'].includes(aim.lemma)) return [];
  const noun = context.nouns.find((one) => one.entry.strong && one.start > aim.head && parsed.chunks[one.head] === parsed.chunks[aim.head]);
  if (!noun) return [];
  return [
    {
      ...attachment,
      predicate: index,
      noun,
      item: null,
      rule: 'attach/shared-date',
      note: `The journey is made to "${aim.lemma}" then and there.`,
    },
  ];
}

/** "In 2020, X agreed at a July summit …": the date of the occasion lies within the one that the verb has, and is finer. */
function isFiner(one: Attachment, than: Attachment): boolean {
  const [fine, coarse] = [one.timex.date, than.timex.date];
  if (one === than || !fine || !coarse || fine.edtf === coarse.edtf) return false;
  return coarse.earliest <= fine.earliest && fine.latest <= coarse.latest;
}

/** "resigned and fled to India on Monday": the verb right before "and" shares the date behind the one after it. */
function sharedBack(context: SentenceContext, attachment: Attachment, taken: ReadonlySet<number>): Attachment[] {
  const index = (attachment.predicate ?? 0) - 1;
  const [first, next] = [predicateAt(context, index), predicateAt(context, attachment.predicate)];
  if (!first || !next || attachment.item || taken.has(index) || first.form !== 'past' || next.form !== 'past') return [];
  const joined = wordAt(context.parsed, first.head + 1) === 'and' && next.start === first.head + 2;
  if (!joined || first.perfect || first.negated || !['event', 'announce'].includes(verbClass(first.lemma))) return [];
  // "was shot and wounded": one happening
  if (HARMING_VERBS.has(next.lemma) || first.passive !== next.passive) return [];
  const note = `"${first.lemma}" shares subject and date with "${next.lemma}".`;
  return [{ ...attachment, predicate: index, noun: null, item: null, rule: 'attach/shared-date', note }];
}

/** Attachments of a sentence with the dates handed on inside it. */
export function shareDates(context: SentenceContext, attachments: readonly Attachment[]): readonly Attachment[] {
  if (attachments.length === 0) return attachments;
  const members = splitMembers(context, attachments).map((one, _, all) => repeatsAct(context, one, all));
  const taken = new Set(members.flatMap((one) => one.predicate ?? []));
  const acts = members.map((one) => {
    const closed = members.filter((other) => !isFiner(one, other)).flatMap((other) => other.predicate ?? []);
    return sameOccasion(context, one, new Set(closed));
  });
  return members.flatMap((one, at) => {
    if (acts.some((act) => act && act.predicate === one.predicate && isFiner(act, one))) return [];
    const extra = gapped(context, one);
    const scene = whereClause(context, one);
    const act = acts[at] ?? null;
    const when = whenClause(context, one, taken);
    // "Trade was a subject last month, when X visited Y": the visit is what happened
    const idle = one.noun !== null && !one.noun.entry.strong && when.some(({ rule }) => rule === WHEN_BEHIND);
    return [
      ...((act && isSameAct(context, act, one)) || idle ? [] : [one]),
      ...(act ? [act] : []),
      ...sharedBack(context, one, taken),
      ...(scene ? [scene] : []),
      ...whereFollows(context, one, taken),
      ...when,
      ...asClause(context, one, taken),
      ...purpose(context, one, taken),
      ...(extra ? [extra] : []),
      ...coordinated(context, one, taken),
    ];
  });
}
