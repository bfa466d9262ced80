import {
  DEEDS_DONE,
  DEEDS_SUFFERED,
  ENCOUNTERS,
  HUMAN_ACTS,
  MEETING_WORDS,
  NAME_PARTICLES,
  NO_BODY_HEADS,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  PORTFOLIO_WORDS,
  ROLE_NOUNS,
  SAYING_VERBS,
  SURNAMES_FIRST,
  THING_OPENERS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from '../lexicon/actor-words';
import type { Sentence, Token } from '../model/sentence';
import type { ActorIndex } from './actor-index';
import { foldWord } from './actor-index';
import { apposedTitle } from './apposed-title';
import type { FoundActor } from './found-actor';
import { foundAt, isCapitalised } from './found-actor';
import { affiliationOf, personRef } from './person-affiliation';
import { canBeName, LONGEST_NAME, looksSurnameFirst, nameWords, runEnd } from './person-name';
import { isPossessive, isState } from './state-organs';
import { titleEnd } from './title-end';

/** A longer run of capitals without a title is rather a body. */
const LONGEST_PLAIN_NAME = 4;
/** How many words an apposition may take until its role noun. */
const APPOSITION_REACH = 9;
/** ", an expert on …", ", co-chair of …", ", former US ambassador": a role noun soon after the comma, before any finite clause. */
function hasRoleApposition(sentence: Sentence, found: readonly FoundActor[], after: number): boolean {
  const { tokens } = sentence;
  if (tokens[after]?.text !== ',') return false;
  for (let at = after + 1; at < after + 1 + APPOSITION_REACH; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (ROLE_NOUNS.has(token.lower) && !foundAt(found, at)) return true;
    const owner = foundAt(found, at);
    if (owner) {
      if (owner.ref.kind === 'person') return false;
      at = owner.to - 1;
      continue;
    }
    const skips = ['a', 'an', 'the', "'s", '’s', '-', 'of', 'and', 'co', 'who', 'his', 'her', 'its', 'their'].includes(token.lower);
    if (token.lower === 'who') return true;
    if (!skips && !TITLE_MODIFIERS.has(token.lower) && !isCapitalised(token) && at > after + 4) return false;
    if (token.text === ',' || token.text === '.') return false;
  }
  return false;
}

/** "Carlos Prado International Airport": the name goes on into the name of a thing. */
function isCalledAfter(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to];
  if (!isCapitalised(next) || !next) return false;
  return NO_BODY_HEADS.has(next.lower) || ORGANIZATION_HEADS.has(next.lower) || ORGAN_HEADS.has(next.lower);
}

/** "Niger's Ali Ode": a state's possessive stands in front of the name. */
function isOfState(sentence: Sentence, found: readonly FoundActor[], from: number): boolean {
  const owner = foundAt(found, from - 2);
  return isPossessive(sentence.tokens[from - 1]?.text) && isState(owner) && owner.to === from - 1;
}

/** "J. P. Ode": initials stand in front of family names only. */
const isInitial = (token: Token | undefined): boolean => token !== undefined && /^(?:\p{Lu}\.)+$/u.test(token.text);

/** "Ilse Ode resigned", "Ilse Ode was jailed": the name opens its clause, and only people do what the verb tells, or have it done to them. */
function doesAsPeople({ tokens }: Sentence, from: number, to: number): boolean {
  if (from > 0 && !CLAUSE_OPENERS.has(tokens[from - 1]?.lower ?? '')) return false;
  const verb = tokens[to]?.lower ?? '';
  const be = verb === 'has' || verb === 'had' || verb === 'have' ? to + 1 : to;
  return (
    HUMAN_ACTS.has(verb) ||
    (/^(?:was|is|were|are|been|being)$/.test(tokens[be]?.lower ?? '') && DEEDS_DONE.has(tokens[be + 1]?.lower ?? ''))
  );
}

const CLAUSE_OPENERS = new Set([',', ';', 'and', 'that', 'when', 'after', 'as', 'while', 'before', 'but', 'where', 'because', 'since']);
const PHRASE_ENDS = new Set('in on at for as and to over with after before near from until during while who when by about'.split(' '));

/** No noun follows that the name would only describe ("met Red Sea traders"). */
const endsPhrase = (next: Token | undefined): boolean => next === undefined || next.kind === 'punctuation' || PHRASE_ENDS.has(next.lower);

/** Why the run [from, to) names a person, or null. */
function evidence(sentence: Sentence, found: readonly FoundActor[], index: ActorIndex, from: number, to: number): string | null {
  const { tokens } = sentence;
  const count = nameWords(sentence, from, to);
  if (count < 2 || count > LONGEST_NAME || isCalledAfter(sentence, to)) return null;
  const first = tokens[from];
  const before = tokens[from - 1]?.lower ?? '';
  if (THING_OPENERS.has(before) && isCapitalised(tokens[from - 1])) return null;
  if (hasRoleApposition(sentence, found, to)) return 'apposition';
  const twoBefore = tokens[from - 2]?.lower ?? '';
  if (before === ',' && [',', '.', ';', 'and'].includes(tokens[to]?.lower ?? '') && apposedTitle(sentence, found, from) >= 0) return 'role';
  if (before === 'by' && ['led', 'headed', 'chaired', 'succeeded', 'replaced', 'founded', 'accompanied', 'represented'].includes(twoBefore))
    return 'by';
  if (ROLE_NOUNS.has(before) || TITLE_HEADS.has(before)) return 'role';
  if (SAYING_VERBS.has(tokens[to]?.lower ?? '')) return 'saying';
  if (isInitial(first)) return 'initials';
  if (count <= LONGEST_PLAIN_NAME && doesAsPeople(sentence, from, to)) return 'acting';
  const other = foundAt(found, from - 2);
  if (before === 'and' && other?.ref.kind === 'person' && other.how === 'name') return 'list';
  // "met Ilse Ode in Graz": whom such verbs are done to
  if (count === 2 && ENCOUNTERS.has(before) && endsPhrase(tokens[to])) return 'encountered';
  // "the murder of Ilse Ode": what is done to persons alone
  if (count <= LONGEST_PLAIN_NAME && before === 'of' && DEEDS_SUFFERED.has(twoBefore) && endsPhrase(tokens[to])) return 'deed';
  if (tokens[to]?.lower === 'as' && tokens.slice(to + 1, to + 5).some((token) => TITLE_HEADS.has(token.lower))) return 'office';
  // "the John Ode" is a ship, a hotel, a prize
  const placed = ['the', 'in', 'near', 'outside', 'into', 'toward', 'towards'].includes(before) && !isPossessive(tokens[to]?.text);
  if (first && !placed && index.givenNames.has(foldWord(first.text)) && count <= 4) return 'given-name';
  if (isOfState(sentence, found, from) && (from === 2 || MEETING_WORDS.has(tokens[from - 3]?.lower ?? ''))) return 'counterpart';
  if (first && count === 2 && SURNAMES_FIRST.has(first.lower) && looksSurnameFirst(sentence, from, to)) return 'surname-first';
  return null;
}

/** "Tamim bin Hamad" in "Tamim bin Hamad al-Thani": a known name goes on behind a particle. */
function inFull(sentence: Sentence, found: readonly FoundActor[], actor: FoundActor): FoundActor {
  if (actor.ref.kind !== 'person' || !NAME_PARTICLES.has(sentence.tokens[actor.to]?.lower ?? '')) return actor;
  const others = found.filter((other) => other !== actor);
  return { ...actor, to: Math.max(actor.to, runEnd(sentence, others, actor.from)) };
}

/** `found` with unknown persons added. */
export function findPersons(sentence: Sentence, found: readonly FoundActor[], index: ActorIndex): FoundActor[] {
  const list = found.map((actor) => inFull(sentence, found, actor));
  const { tokens } = sentence;
  const taken = (at: number): boolean => foundAt(list, at) !== undefined;
  const add = (from: number, to: number, title: number): void => {
    const surnameFirst = SURNAMES_FIRST.has(tokens[from]?.lower ?? '') && looksSurnameFirst(sentence, from, to);
    const ref = personRef(sentence, from, to, surnameFirst, affiliationOf(sentence, list, title, to));
    list.push({ from, to, ref, how: 'name' });
    list.sort((a, b) => a.from - b.from);
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    // "detained Milan Ode": a given name that is a town, too
    const town = foundAt(list, at);
    if (town?.ref.kind === 'place' && town.to === at + 1 && isCapitalised(tokens[at + 1]) && !taken(at + 1)) {
      const others = list.filter((other) => other !== town);
      const to = runEnd(sentence, others, at);
      if (to > at + 1 && evidence(sentence, others, index, at, to) !== null) list.splice(list.indexOf(town), 1);
    }
    if (!token || taken(at)) continue;
    if (TITLE_HEADS.has(token.lower)) {
      const start = titleEnd(sentence, list, at);
      if (start > at && canStart(sentence, start) && !taken(start)) {
        const end = runEnd(sentence, list, start);
        if (end > start && nameWords(sentence, start, end) <= LONGEST_NAME && isTitleOf(sentence, at, start, end)) {
          add(start, end, at);
          at = end - 1;
          continue;
        }
      }
      continue;
    }
    if (!canBeName(sentence, at) || TITLE_MODIFIERS.has(token.lower) || PORTFOLIO_WORDS.has(token.lower)) continue;
    const from = at;
    const to = runEnd(sentence, list, from);
    if (to <= from) continue;
    if (evidence(sentence, list, index, from, to) !== null) add(from, to, from);
    at = to - 1;
  }
  return list;
}

const canStart = (sentence: Sentence, at: number): boolean =>
  canBeName(sentence, at) || (NAME_PARTICLES.has(sentence.tokens[at]?.lower ?? '') && sentence.tokens[at + 1]?.text === '-');

/** A lower-case title takes only a full name; a name that is itself a title or portfolio word is none. */
function isTitleOf(sentence: Sentence, title: number, from: number, to: number): boolean {
  const head = sentence.tokens[title];
  const first = sentence.tokens[from];
  if (!head || !first || TITLE_HEADS.has(first.lower) || PORTFOLIO_WORDS.has(first.lower) || TITLE_MODIFIERS.has(first.lower)) return false;
  return isCapitalised(head) || nameWords(sentence, from, to) >= 2;
}
