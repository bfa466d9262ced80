/**
 * Matches one sentence against the actors and places in the vocabulary: longest match, left to right, without homonyms. Also decides
 * whether a capital acts ("Beijing protested") or is only a place ("in Beijing").
 */
import type { ActorKind, VocabularyActor } from '../../model/event';
import type { Sentence } from '../../model/sentence';
import { step } from '../../model/step';
import {
  BUILDING_SEATS,
  CALENDAR_WORDS,
  DESCRIBING_PARTICIPLES,
  LEAVING_VERBS,
  MEDIA_NOUNS,
  MOTION_VERBS,
  NAMES_LIKE_STATES,
  NEGATING_PREFIXES,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  PLACE_FOLLOWERS,
  PLACE_PREPOSITIONS,
  PLACE_QUALIFIERS,
  PORTFOLIO_WORDS,
  PRIVATE_CALLINGS,
  ROLE_NOUNS,
  SAYING_VERBS,
  TITLE_HEADS,
} from '../lexicon/actor-words';
import { type ActorIndex, foldWord, type IndexEntry, longestMatch } from './base/actor-index';
import { type FoundActor, foundAt, isCapitalised, wordsOf } from './base/found-actor';
import { isPossessive } from './base/state-organs';

const DESCRIBED_BY: ReadonlySet<string> = new Set(['state', 'group', 'territory']);
/** Words allowed between a state's adjective and a medium ("the Czechoslovak news agency", "Russian state television"). */
const MEDIUM_MODIFIERS = new Set(['state', 'official', 'news', 'semi', '-', 'run', 'owned', 'national', 'public', 'local', 'language']);

/** "the Egyptian newspaper", "Saudi-owned", "the Kurdish politician": the state or people only describes a noun and is not an actor. */
function onlyDescribes(sentence: Sentence, to: number, kind: ActorKind): boolean {
  const { tokens } = sentence;
  if (kind === 'group' && PRIVATE_CALLINGS.has(tokens[to]?.lower ?? '')) return true;
  if (tokens[to]?.text === '-' && DESCRIBING_PARTICIPLES.has(tokens[to + 1]?.lower ?? '')) return true;
  let at = to;
  while (at < to + 4 && MEDIUM_MODIFIERS.has(tokens[at]?.lower ?? '')) at += 1;
  return MEDIA_NOUNS.has(tokens[at]?.lower ?? '') || (tokens[at]?.lower === 'agency' && tokens[at - 1]?.lower === 'news');
}

/** "anti-American", "pro-Russian", "ethnic Albanians": the state does not act. */
function isNegated(sentence: Sentence, from: number): boolean {
  const { tokens } = sentence;
  if (tokens[from - 1]?.lower === 'ethnic') return true;
  return tokens[from - 1]?.text === '-' && NEGATING_PREFIXES.has(tokens[from - 2]?.lower ?? '');
}

/** Whether a capitalized word can only be part of a name: it is not a title, portfolio, weekday or vocabulary word. */
function isNameWord(sentence: Sentence, at: number, index: ActorIndex): boolean {
  const token = sentence.tokens[at];
  if (!token || !isCapitalised(token)) return false;
  if (at === 0 && !index.givenNames.has(foldWord(token.text))) return false;
  if (TITLE_HEADS.has(token.lower) || PORTFOLIO_WORDS.has(token.lower) || CALENDAR_WORDS.has(token.lower)) return false;
  return longestMatch(index, sentence.tokens, at) === null;
}

/** "Michael Jordan", "Chad Smith", "Elias Bush": one word of a longer personal name. `lastEnd` is the end of the previous match. */
function isPartOfName(sentence: Sentence, from: number, to: number, entry: IndexEntry, index: ActorIndex, lastEnd: number): boolean {
  // "Peace and Security Council": the words before "and" are part of the name too
  const first = sentence.tokens[from - 1]?.lower === 'and' && to - from > 1 ? from - 2 : from - 1;
  const nameBefore = first >= lastEnd && isNameWord(sentence, first, index);
  // "National Congress Party": the end of a longer name of a body.
  const last = sentence.tokens[to - 1]?.lower ?? '';
  const body = entry.actor.kind === 'organ' || entry.actor.kind === 'organization' || entry.actor.kind === 'group';
  if (body && to - from > 1) return nameBefore && (ORGAN_HEADS.has(last) || ORGANIZATION_HEADS.has(last));
  if (to - from > 1) return false;
  if (entry.actor.kind === 'person') return nameBefore || isNameWord(sentence, to, index);
  const before = sentence.tokens[from - 1];
  if (nameBefore && before && (index.givenNames.has(foldWord(before.text)) || /^\p{Lu}\.$/u.test(before.text))) return true;
  return NAMES_LIKE_STATES.has(sentence.tokens[from]?.lower ?? '') && isNameWord(sentence, to, index);
}

/** "In Austin, Texas": a town with the same name as a person. */
function isTown({ tokens }: Sentence, from: number, to: number, { actor }: IndexEntry, index: ActorIndex): boolean {
  if (actor.kind !== 'person' || to - from > 1 || !/^(?:in|at|near|outside|from|to)$/.test(tokens[from - 1]?.lower ?? '')) return false;
  const land = tokens[to]?.text === ',' ? longestMatch(index, tokens, to + 1)?.entries[0]?.actor.kind : undefined;
  return land === 'state' || land === 'territory' || land === 'place';
}

/** "Labour Minister", "Justice Department": a portfolio before an office or department. */
function isPortfolio({ tokens }: Sentence, from: number, to: number): boolean {
  const next = tokens[to];
  if (to - from > 1 || !isCapitalised(next) || !next) return false;
  return PORTFOLIO_WORDS.has(tokens[from]?.lower ?? '') && (TITLE_HEADS.has(next.lower) || ORGAN_HEADS.has(next.lower));
}

/** "a Volvo", "an Airbus A320": a product of the company. */
function isProduct({ tokens }: Sentence, from: number, to: number, { actor }: IndexEntry): boolean {
  const next = tokens[to]?.lower ?? '';
  return (
    actor.sort === 'company' &&
    ['a', 'an', 'the'].includes(tokens[from - 1]?.lower ?? '') &&
    !TITLE_HEADS.has(next) &&
    !ROLE_NOUNS.has(next)
  );
}

/** "The Australian government": an article and an adjective, not a newspaper. */
function isAdjective({ tokens }: Sentence, from: number, to: number, { actor }: IndexEntry): boolean {
  const next = tokens[to];
  if (actor.sort !== 'media' || tokens[from]?.lower !== 'the' || to - from !== 2 || next?.kind !== 'word') return false;
  return !SAYING_VERBS.has(next.lower) && !/^(?:daily|reported|on|in|and|has|which)$/.test(next.lower);
}

/** Whether the actor was in the news in the year of `published`. */
export function isActive(actor: VocabularyActor, published: string | undefined): boolean {
  const year = published?.slice(0, 4);
  return year === undefined || ((actor.active?.from ?? '0') <= year && year <= (actor.active?.to?.slice(0, 4) ?? '9999'));
}

function choose(entries: readonly IndexEntry[], active: string | undefined): IndexEntry | undefined {
  if (active !== undefined && entries.length > 1) {
    const fitting = entries.find(({ actor }) => isActive(actor, active));
    if (fitting) return fitting;
  }
  return entries[0];
}

/** Returns actors and places of the vocabulary in one sentence, in order and without overlaps. `published` chooses between namesakes. */
export function matchVocabulary(sentence: Sentence, index: ActorIndex, published?: string): FoundActor[] {
  const found: FoundActor[] = [];
  const { tokens } = sentence;
  let lastEnd = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const match = longestMatch(index, tokens, at);
    if (!match) continue;
    const actors = match.entries.filter((entry) => entry.actor.kind !== 'place');
    const entry = choose(actors.length > 0 ? actors : match.entries, published);
    if (!entry || isAdjective(sentence, at, match.to, entry)) continue;
    if (
      isNegated(sentence, at) ||
      (DESCRIBED_BY.has(entry.actor.kind) && onlyDescribes(sentence, match.to, entry.actor.kind)) ||
      (entry.actor.kind === 'group' && sentence.tokens[match.to]?.text === '-' && sentence.tokens[match.to + 1]?.lower === 'led') ||
      (entry.actor.kind === 'organization' && isPortfolio(sentence, at, match.to)) ||
      isProduct(sentence, at, match.to, entry) ||
      isTown(sentence, at, match.to, entry, index) ||
      isPartOfName(sentence, at, match.to, entry, index, lastEnd)
    ) {
      at = match.to - 1;
      continue;
    }
    const { id, name, kind, parent, country, shortName } = entry.actor;
    const how = kind === 'place' ? 'place' : entry.seat ? 'seat' : 'name';
    found.push({ from: at, to: match.to, ref: { id, name, kind, parent, country, shortName }, how });
    at = match.to - 1;
    lastEnd = match.to;
  }
  return found;
}

const GOVERNMENTS = /^(?:government|authorities|regime|junta|administration|leadership)$/;

/** Decides whether `seat`, an item of `found`, acts. `acted` has the decisions for the earlier seats in the sentence. */
export const seatActs = step(
  'actors/seats-act',
  (sentence: Sentence, found: readonly FoundActor[], seat: FoundActor, acted: ReadonlyMap<FoundActor, boolean>): boolean => {
    const { tokens } = sentence;
    const building = BUILDING_SEATS.has(wordsOf(sentence, seat.from, seat.to).toLowerCase());
    let at = seat.from - 1;
    if (building && tokens[at]?.lower === 'the') at -= 1;
    const before = tokens[at]?.lower ?? '';
    const after = tokens[seat.to];
    if (before === 'and' || before === 'or') {
      const other = foundAt(found, at - 1);
      if (other?.how === 'seat') return acted.get(other) ?? true;
    }
    // "talks with Beijing", "between Moscow and Kyiv"
    if (['by', 'with', 'between', 'against'].includes(before)) return true;
    // "the Juba government"
    if (before === 'the' && GOVERNMENTS.test(after?.lower ?? '')) return true;
    if (PLACE_PREPOSITIONS.has(before) || MOTION_VERBS.has(before)) return false;
    if (before === 'for' && LEAVING_VERBS.has(tokens[at - 1]?.lower ?? '')) return false;
    if (isPossessive(after?.text)) return !isCapitalised(tokens[seat.to + 1]);
    if (building) return before !== 'of';
    if (before === 'the' || PLACE_QUALIFIERS.has(before)) return false;
    const follower = after?.text === '-' ? tokens[seat.to + 1] : after;
    return !PLACE_FOLLOWERS.has(follower?.lower ?? '');
  },
  () => false,
);
