/** Finds participants outside the event's clause: at the sentence start, in possessive titles and in relative clauses. */
import type { ActorMention, ThemeId } from '../../../model/event';
import { step } from '../../../model/step';
import { TEMPORAL_SUBORDINATORS } from '../../lexicon/clause-words';
import { PLACE_PREPOSITIONS } from '../../lexicon/reference-nouns';
import type { Trigger } from '../dates/attachment';
import { phraseStart, subjectOf, type TokenRange } from '../sentence/noun-phrases';
import { isFiniteVerb, wordAt } from '../sentence/parsed-sentence';
import { predicateAt, type SentenceContext, verbClass } from '../sentence/sentence-context';
import type { Story } from '../triggers/event-range';
import { governing, inside, tokenOf } from './party';

/** Maximum number of characters in a title between a body and its officer's name. */
const TITLE_REACH = 40;

/** "A, together with B,": words that introduce a companion. */
const COMPANY = new Set(['together', 'along', 'alongside', 'joined', 'backed', 'with', 'and']);

const CLITIC = /^[’']s?$/;

/** "The court's prosecutor, X, …": the body is part of the person's title before the subject. */
export const isOfficeOf = (context: SentenceContext, body: ActorMention, persons: readonly ActorMention[]): boolean =>
  body.kind !== 'person' &&
  persons.some(
    (person) =>
      ((body.kind === 'organization' && person.parent === body.actor) ||
        (person.parent === undefined && CLITIC.test(wordAt(context.parsed, tokenOf(context, body.end - 1) + 1)))) &&
      person.start > body.end &&
      person.start - body.end < TITLE_REACH,
  );

/** "President X, and his deputy, Y, resigned", "A, together with B, brokered": actors before the first verb. */
export function opensClause(context: SentenceContext, happening: Trigger, mention: ActorMention): boolean {
  const { parsed } = context;
  const verb = predicateAt(context, happening.predicate);
  if (!verb || !isFiniteVerb(verb)) return false;
  const index = tokenOf(context, mention.start);
  if (index >= verb.start) return false;
  const after = tokenOf(context, mention.end - 1) + 1;
  const bracketed = wordAt(parsed, after) === ',' && wordAt(parsed, verb.start - 1) === ',';
  const person = mention.kind === 'person';
  if (!person && !(bracketed && COMPANY.has(wordAt(parsed, after + 1)))) return false;
  if (parsed.predicates.some((other) => other.head < verb.start && other.form !== 'participle')) return false;
  const first = parsed.chunks.indexOf(parsed.chunks[index] ?? 0);
  const opening = parsed.tags.slice(first, index).some(({ wordClass }) => wordClass === 'ADP' || wordClass === 'SCONJ');
  if (opening) return false;
  // "X, whose husband, Y, was toppled": only Y
  const whose = parsed.openers.findIndex((opener) => opener.endsWith('whose'));
  if (whose > 0 && parsed.chunks.indexOf(whose) < verb.start && index < parsed.chunks.indexOf(whose)) return false;
  return bracketed || parsed.tags.slice(index, verb.start).some((_, at) => wordAt(parsed, index + at) === 'and');
}

/** "The ministers of A, B, and C, and the envoy of D, met": actors in the subject, with the lists that include them. */
export const rowsOfSubject = step(
  'parties/rows-of-subject',
  (context: SentenceContext, { subject }: Story): ReadonlySet<ActorMention> => {
    const subjectActors = context.actors.filter((one) => inside(context, one, subject));
    const rows = context.rows.filter((row) => row.some((one) => subjectActors.includes(one)));
    const { predicates, chunks } = context.parsed;
    const opens = (at: number): boolean =>
      TEMPORAL_SUBORDINATORS.has(wordAt(context.parsed, at - 1)) ||
      !predicates.some((one) => isFiniteVerb(one) && one.head < at && chunks[one.head] === chunks[at]);
    const whole = rows.filter(([first]) => {
      const at = first ? tokenOf(context, first.start) : -1;
      return opens(at) && !PLACE_PREPOSITIONS.has(governing(context, at).word);
    });
    return new Set([...subjectActors, ...whole.flat()]);
  },
  () => new Set(),
);

const TELLING = new Set(['report', 'statement', 'announce']);
const GATHERINGS: ReadonlySet<ThemeId> = new Set<ThemeId>(['summit', 'meeting', 'negotiation', 'visit', 'statement']);

/** "X will face a vote", "X raised the matter with Y at the summit": participants in the clause around an event that only a noun names. */
export const aroundNoun = step(
  'parties/around-noun',
  ({ parsed, isDate }: SentenceContext, { noun, predicate, above }: Trigger): readonly TokenRange[] => {
    if (predicate !== null || !noun || above.length > 0) return [];
    const start = phraseStart(parsed, noun.start);
    const governor = parsed.predicates.findLastIndex(
      (one) => isFiniteVerb(one) && one.head < start && parsed.chunks[one.head] === parsed.chunks[noun.head],
    );
    const verb = parsed.predicates[governor];
    if (!verb) return [];
    const [theme] = noun.entry.themes;
    const before = wordAt(parsed, start - 1);
    const occasion =
      (['in', 'at', 'during'].includes(before) && theme !== undefined && GATHERINGS.has(theme)) ||
      (before === 'on' && (theme === 'visit' || noun.entry.lemma === 'flight'));
    if (!occasion && (verb.head !== start - 1 || TELLING.has(verbClass(verb.lemma)))) return [];
    const subject = subjectOf(parsed, governor, isDate);
    return [...(subject ? [subject] : []), ...(occasion ? [{ from: verb.head + 1, to: start - 1 }] : [])];
  },
  () => [],
);

/** "The army, whose chief is X, entered": the actor is in a clause about the subject with a separate verb. */
export function describesSubject({ parsed }: SentenceContext, happening: Trigger, subject: TokenRange | null, index: number): boolean {
  const chunk = parsed.chunks[index] ?? 0;
  const verb = parsed.predicates[happening.predicate ?? -1];
  if (!verb || index >= verb.start || chunk === parsed.chunks[verb.start]) return false;
  const opens = parsed.openers.findLastIndex((opener, at) => at <= chunk && opener.endsWith('whose'));
  const from = parsed.chunks.indexOf(opens);
  if (opens <= 0 || chunk === opens) return opens > 0;
  return subject !== null && subject.to <= from && parsed.predicates.some((one) => one.head >= from && one.head < verb.start);
}
