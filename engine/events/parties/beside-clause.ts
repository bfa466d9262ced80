/** Who takes part in a happening without standing in the clause that tells it: openers of the sentence, owners of offices, objects of relative clauses. */
import { TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { PLACE_PREPOSITIONS, RULING_VERBS } from '../../lexicon/reference-nouns';
import type { ActorMention, ThemeId } from '../../model/event';
import type { Happening } from '../happenings/happening';
import type { Story } from '../happenings/story-range';
import { antecedent, phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, type Predicate, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import { governing, inside, tokenOf } from './party';
import { inRows } from './rows';

/** Characters that a title may put between a body and the name of its officer. */
const TITLE_REACH = 40;

/** "A, together with B,": words that open whom somebody acts with. */
const COMPANY = new Set(['together', 'along', 'alongside', 'joined', 'backed', 'with', 'and']);

const CLITIC = /^[’']s?$/;

/** "The court's prosecutor, X, …": the body stands in front of the subject, in the title of the person. */
export const isOfficeOf = (context: SentenceContext, body: ActorMention, story: Story): boolean =>
  body.kind !== 'person' &&
  context.actors.some(
    (person) =>
      person.kind === 'person' &&
      ((body.kind === 'organization' && person.parent === body.actor) ||
        (person.parent === undefined && CLITIC.test(wordAt(context.parsed, tokenOf(context, body.end - 1) + 1)))) &&
      person.start > body.end &&
      person.start - body.end < TITLE_REACH &&
      inside(context, person, story.subject),
  );

/** "President X, and his deputy, Y, resigned", "X, the new minister, toured", "A, together with B, brokered": named in front of the first verb, in no phrase with a preposition. */
export function opensClause(context: SentenceContext, happening: Happening, mention: ActorMention): boolean {
  const { parsed } = context;
  const verb = predicateAt(context, happening.predicate);
  if (!verb || !isFiniteVerb(verb)) return false;
  const index = tokenOf(context, mention.start);
  if (index >= verb.start || parsed.predicates.some((other) => other.head < verb.start && other.form !== 'participle')) return false;
  const first = parsed.chunks.indexOf(parsed.chunks[index] ?? 0);
  const opening = parsed.tags.slice(first, index).some(({ wordClass }) => wordClass === 'ADP' || wordClass === 'SCONJ');
  if (opening) return false;
  const after = tokenOf(context, mention.end - 1) + 1;
  // "X, whose husband, Y, was toppled": only Y
  const whose = parsed.openers.findIndex((opener) => opener.endsWith('whose'));
  if (whose > 0 && parsed.chunks.indexOf(whose) < verb.start && index < parsed.chunks.indexOf(whose)) return false;
  const bracketed = wordAt(parsed, after) === ',' && wordAt(parsed, verb.start - 1) === ',';
  if (bracketed && (mention.kind === 'person' || COMPANY.has(wordAt(parsed, after + 1)))) return true;
  return mention.kind === 'person' && parsed.tags.slice(index, verb.start).some((_, at) => wordAt(parsed, index + at) === 'and');
}

/** "The agency, which Washington sanctioned": the phrase before a relative clause that has a subject of its own is its object. */
export function relativeObject({ parsed }: SentenceContext, happening: Happening, { subject }: Story): TokenRange | null {
  const verb = parsed.predicates[happening.predicate ?? -1];
  const chunk = parsed.chunks[verb?.start ?? -1] ?? 0;
  const opens = parsed.chunks.indexOf(chunk);
  if (!verb || verb.passive || !subject || subject.from < opens || !/^(?:, )?(?:which|whom|that)$/.test(parsed.openers[chunk] ?? ''))
    return null;
  return antecedent(parsed, opens);
}

/** What stands right behind a verb, up to the next preposition or verb. */
function objectOf({ chunks, tags }: SentenceContext['parsed'], { head }: Predicate): TokenRange {
  let to = head + 1;
  while (chunks[to] === chunks[head] && !['ADP', 'SCONJ', 'VERB', 'PART'].includes(tags[to]?.wordClass ?? '')) to += 1;
  return { from: head + 1, to };
}

/** "X won, defeating Y": the object of a participle behind the clause. */
export function objectBehind({ parsed }: SentenceContext, { whole }: Story): TokenRange | null {
  const verb = parsed.predicates.find(
    (one) => one.form === 'gerund' && one.start === one.head && one.head >= whole.to && one.head <= whole.to + 1,
  );
  if (!verb || wordAt(parsed, verb.head - 1) !== ',' || verbClass(verb.lemma) === 'report') return null;
  return objectOf(parsed, verb);
}

const COMMANDING = new Set(['order', 'send', 'instruct', 'authorize', 'allow', 'dispatch', 'force', 'invite', 'task']);

/** "X ordered his fighters to halt": who has others do it. */
export function commander({ parsed, isDate }: SentenceContext, { predicate, above }: Happening): TokenRange | null {
  const verb = parsed.predicates[predicate ?? -1];
  if (verb?.form !== 'infinitive' || verb.governor === null || above.length > 0) return null;
  const over = parsed.predicates[verb.governor];
  return over && !over.passive && COMMANDING.has(over.lemma) ? subjectOf(parsed, verb.governor, isDate) : null;
}

/** "X was killed when gunmen attacked Y on Monday": whom the clause in front tells of. */
export function beforeWhen({ parsed, dated }: SentenceContext, happening: Happening): TokenRange | null {
  const verb = parsed.predicates[happening.predicate ?? -1];
  const chunk = parsed.chunks[verb?.start ?? -1] ?? 0;
  if (!verb || parsed.openers[chunk] !== 'when') return null;
  const [main, ...others] = parsed.predicates.filter((one) => isFiniteVerb(one) && one.head < verb.start);
  if (!main || others.length > 0 || dated.some(({ first }) => first < parsed.chunks.indexOf(chunk))) return null;
  return { from: 0, to: main.start };
}

const REQUEST = /^[’']s (?:request|invitation|initiative|behest|urging|proposal|insistence|suggestion)\b/;
/** The longest match has eleven words. */
const REQUEST_WORDS = 12;
const AT_REQUEST_OF =
  /\b(?:at the (?:request|invitation|initiative|behest|urging|proposal|insistence) of|(?:on|upon|after|following) (?:an?|the) (?:\p{Ll}+ )?(?:request|invitation|appeal) (?:of|from|by)) (?:[\p{L}’'.-]+ ){0,6}$/iu;

const REQUEST_NOUN = /request|invitation|initiative|behest|urging|proposal|insistence|suggestion|appeal/i;
const speaking = new WeakMap<SentenceContext['parsed'], boolean>();

/** Whether the sentence has any of the nouns; looked up once. */
function speaksOfRequest(parsed: SentenceContext['parsed']): boolean {
  const known = speaking.get(parsed);
  if (known !== undefined) return known;
  const speaks = REQUEST_NOUN.test(parsed.sentence.text);
  speaking.set(parsed, speaks);
  return speaks;
}

/** The end of the text up to `end`, from the blank before its last `count` words. */
function lastWords(text: string, end: number, count: number): string {
  let from = end;
  for (let left = count; left > 0 && from > 0; left -= 1) from = text.lastIndexOf(' ', from - 1);
  return text.slice(Math.max(0, from), end);
}

/** "at Moscow's request", "at the invitation of X": who brought it about. */
export function asksForIt({ parsed }: SentenceContext, { start, end }: ActorMention): boolean {
  const { text, start: base } = parsed.sentence;
  if (!speaksOfRequest(parsed)) return false;
  return REQUEST.test(text.slice(end - base)) || AT_REQUEST_OF.test(lastWords(text, start - base, REQUEST_WORDS));
}

/** "The ministers of A, B, and C, and the envoy of D, met": those of the subject, with the rows that they stand in. */
export function rowsOfSubject(context: SentenceContext, { subject }: Story): ReadonlySet<ActorMention> {
  const { text, start } = context.parsed.sentence;
  const own = context.actors.filter((one) => inside(context, one, subject));
  const rows = inRows(text, start, context.actors).filter((row) => row.some((one) => own.includes(one)));
  const { predicates, chunks } = context.parsed;
  const opens = (at: number): boolean =>
    TEMPORAL_SUBORDINATORS.has(wordAt(context.parsed, at - 1)) ||
    !predicates.some((one) => isFiniteVerb(one) && one.head < at && chunks[one.head] === chunks[at]);
  const whole = rows.filter(([first]) => {
    const at = first ? tokenOf(context, first.start) : -1;
    return opens(at) && !PLACE_PREPOSITIONS.has(governing(context, at).word);
  });
  return new Set([...own, ...whole.flat()]);
}

/** "In a call on Monday, X told Y that …": whom the verb beside a gathering is directed at, title and all. */
export function addressed({ parsed, actors }: SentenceContext, happening: Happening, { subject }: Story): TokenRange | null {
  if (!subject || happening.predicate !== null || !happening.noun || happening.noun.head > subject.from) return null;
  const verb = parsed.predicates.find((one) => one.start >= subject.to && isFiniteVerb(one));
  if (!verb || verb.passive) return null;
  const { from, to } = objectOf(parsed, verb);
  const [first, last] = [parsed.sentence.tokens[from], parsed.sentence.tokens[to - 1]];
  return first && last && actors.some(({ start }) => start >= first.start && start < last.end) ? { from, to } : null;
}

/** "Among those at the summit on Monday were X and Y." */
function presentBehind({ sentence, predicates }: SentenceContext['parsed'], noun: number): TokenRange | null {
  const verb = predicates.find((one) => one.head > noun && isFiniteVerb(one));
  const opens = /^(?:among|those|participants|attendees|guests)$/.test(sentence.tokens[0]?.lower ?? '');
  return opens && verb && ['be', 'include'].includes(verb.lemma) ? { from: verb.head + 1, to: sentence.tokens.length } : null;
}

const TELLING = new Set(['report', 'statement', 'announce']);
const GATHERINGS: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'visit', 'statement']);

/** "X will face a vote", "X raised the matter with Y at the summit": who acts in the clause whose object or occasion a noun alone is. */
export function aroundNoun({ parsed, isDate }: SentenceContext, { noun, predicate, above }: Happening): readonly TokenRange[] {
  if (predicate !== null || !noun || above.length > 0) return [];
  const present = presentBehind(parsed, noun.head);
  if (present) return [present];
  const start = phraseStart(parsed, noun.start);
  const over = parsed.predicates.findLastIndex(
    (one) => isFiniteVerb(one) && one.head < start && parsed.chunks[one.head] === parsed.chunks[noun.head],
  );
  const verb = parsed.predicates[over];
  if (!verb) return [];
  const [theme] = noun.entry.themes;
  const before = wordAt(parsed, start - 1);
  const occasion =
    (['in', 'at', 'during'].includes(before) && theme !== undefined && GATHERINGS.has(theme)) ||
    (before === 'on' && (theme === 'visit' || noun.entry.lemma === 'flight'));
  if (!occasion && (verb.head !== start - 1 || TELLING.has(verbClass(verb.lemma)))) return [];
  const subject = subjectOf(parsed, over, isDate);
  return [...(subject ? [subject] : []), ...(occasion ? [{ from: verb.head + 1, to: start - 1 }] : [])];
}

/** "ruled on Wednesday that the wetland belongs to X": whom the ruling is about. */
export function ruledUpon({ parsed }: SentenceContext, happening: Happening): TokenRange | null {
  const verb = parsed.predicates[happening.predicate ?? -1];
  if (!verb || !RULING_VERBS.has(verb.lemma)) return null;
  const from = parsed.openers.findIndex((opener, chunk) => opener === 'that' && chunk > (parsed.chunks[verb.head] ?? 0));
  return from < 0 ? null : { from: parsed.chunks.indexOf(from), to: parsed.chunks.lastIndexOf(from) + 1 };
}

const BASED = /\b(?:based|located|registered) in(?: the)?$/;

/** "designated companies based in A, B and C": the states of those upon whom measures are laid. */
export function seatsOfTargets({ parsed, actors }: SentenceContext): ReadonlySet<ActorMention> {
  const { text, start } = parsed.sentence;
  const lands = actors.filter(({ kind }) => kind !== 'person');
  const rows = inRows(text, start, lands).filter(([first]) => first && BASED.test(text.slice(0, first.start - start).trimEnd()));
  return new Set(rows.flat());
}

/** "A suspended B, and readmitted it": B is the object of the verb before, in no clause that describes A. */
export function isObjectBefore({ parsed }: SentenceContext, { subject }: Story, { start }: Predicate, index: number): boolean {
  const { chunks, openers, predicates } = parsed;
  const openerOf = (at: number): string => openers[chunks[at] ?? 0] ?? '';
  if (!subject || !/(?:and|but)$/.test(openerOf(start)) || /(?:who|which|whose|that)$/.test(openerOf(index))) return false;
  return predicates.some(({ head }) => head >= subject.to && head < index && chunks[head] === chunks[index]);
}
