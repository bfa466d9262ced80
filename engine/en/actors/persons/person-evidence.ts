/** Decides whether capitalized words name a person, from the surrounding words and verbs. */
import type { Sentence, Token } from '../../../model/sentence';
import { step } from '../../../model/step';
import {
  CALENDAR_WORDS,
  DEEDS_DONE,
  DEEDS_SUFFERED,
  ENCOUNTERS,
  HUMAN_ACTS,
  NO_BODY_HEADS,
  ORGAN_HEADS,
  ORGANIZATION_HEADS,
  ROLE_NOUNS,
  SAYING_VERBS,
  THING_OPENERS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from '../../lexicon/actor-words';
import { type ActorIndex, foldWord } from '../base/actor-index';
import { type FoundActor, foundAt, isCapitalised } from '../base/found-actor';
import { isPossessive } from '../base/state-organs';
import { apposedTitle, LONGEST_NAME, nameWords } from './person-name';

/** A longer sequence of capitalized words without a title is more likely a body. */
const LONGEST_PLAIN_NAME = 4;
/** Maximum number of words in an apposition before its role noun. */
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

/** ", 62,", ", an 87-year-old …": an age after a name indicates a person. */
function hasAge({ tokens }: Sentence, to: number): boolean {
  if (tokens[to]?.text !== ',') return false;
  const years = tokens.slice(to + 1, to + 3).findIndex(({ text }) => /^\d{1,3}$/.test(text));
  const [mark, unit] = [tokens[to + years + 2], tokens[to + years + 3]];
  return years >= 0 && ((years === 0 && /^[,.]$/.test(mark?.text ?? '')) || (mark?.text === '-' && unit?.lower === 'year'));
}

/** "Carlos Prado International Airport": the name continues as the name of a thing. */
function isCalledAfter(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to];
  if (!isCapitalised(next) || !next) return false;
  return NO_BODY_HEADS.has(next.lower) || ORGANIZATION_HEADS.has(next.lower) || ORGAN_HEADS.has(next.lower);
}

/** "Ilse Ode resigned", "Ilse Ode was jailed": the name opens its clause, and the verb has only persons as its subject. */
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

/** Whether no noun follows that the name would only modify ("met Red Sea traders"). */
const endsPhrase = (next: Token | undefined): boolean => next === undefined || next.kind === 'punctuation' || PHRASE_ENDS.has(next.lower);

/** Evidence for a person's name from outside the sentence. */
export interface KnownNames {
  readonly index: ActorIndex;
  /** family names that the article uses alone */
  readonly spoken: ReadonlySet<string>;
}

/** Returns a word for the reason why [from, to) names a person, or null. */
export function evidence(
  sentence: Sentence,
  found: readonly FoundActor[],
  knownNames: KnownNames,
  from: number,
  to: number,
): string | null {
  const { tokens } = sentence;
  const count = nameWords(sentence, from, to);
  if (count < 2 || count > LONGEST_NAME || isCalledAfter(sentence, to)) return null;
  const first = tokens[from];
  const before = tokens[from - 1]?.lower ?? '';
  if (THING_OPENERS.has(before) && isCapitalised(tokens[from - 1])) return null;
  if (hasRoleApposition(sentence, found, to) || hasAge(sentence, to)) return 'apposition';
  const twoBefore = tokens[from - 2]?.lower ?? '';
  if (before === ',' && [',', '.', ';', 'and'].includes(tokens[to]?.lower ?? '') && apposedTitle(sentence, found, from) >= 0) return 'role';
  if (before === 'by' && ['led', 'headed', 'chaired', 'succeeded', 'replaced', 'founded', 'accompanied', 'represented'].includes(twoBefore))
    return 'by';
  if (ROLE_NOUNS.has(before) || TITLE_HEADS.has(before)) return 'role';
  if (SAYING_VERBS.has(tokens[to]?.lower ?? '')) return 'saying';
  // "J. P. Ode": initials only precede family names
  if (/^(?:\p{Lu}\.)+$/u.test(first?.text ?? '')) return 'initials';
  if (count <= LONGEST_PLAIN_NAME && doesAsPeople(sentence, from, to)) return 'acting';
  const other = foundAt(found, from - 2);
  if (before === 'and' && other?.ref.kind === 'person' && other.how === 'name') return 'list';
  // "met Ilse Ode in Graz": these verbs have persons as objects
  if (count === 2 && ENCOUNTERS.has(before) && endsPhrase(tokens[to])) return 'encountered';
  if (count <= LONGEST_PLAIN_NAME && knownNames.spoken.has(tokens[to - 1]?.text ?? '') && before !== 'the') return 'spoken';
  // "the murder of Ilse Ode": these deeds happen only to persons
  if (count <= LONGEST_PLAIN_NAME && before === 'of' && DEEDS_SUFFERED.has(twoBefore) && endsPhrase(tokens[to])) return 'deed';
  if (tokens[to]?.lower === 'as' && tokens.slice(to + 1, to + 5).some((token) => TITLE_HEADS.has(token.lower))) return 'office';
  // "the John Ode" is a ship, hotel or prize
  const placed = ['the', 'in', 'near', 'outside', 'into', 'toward', 'towards'].includes(before) && !isPossessive(tokens[to]?.text);
  if (first && !placed && knownNames.index.givenNames.has(foldWord(first.text)) && count <= 4) return 'given-name';
  return null;
}

const SHORTEST = 3;

/** Returns family names that an article uses alone ("Weru said"). Titles use them to name the right person. */
export const spokenNames = step(
  'actors/spoken-names',
  (sentences: readonly Sentence[]): ReadonlySet<string> => {
    const names = new Set<string>();
    for (const { tokens } of sentences) {
      for (const [at, token] of tokens.entries()) {
        if (!isCapitalised(token) || token.text.length < SHORTEST || isCapitalised(tokens[at + 1])) continue;
        if (CALENDAR_WORDS.has(token.lower) || ORGAN_HEADS.has(token.lower) || ORGANIZATION_HEADS.has(token.lower)) continue;
        const before = tokens[at - 1];
        const alone = at > 0 && !isCapitalised(before) && before?.lower !== 'the' && before?.text !== '-';
        if (alone && SAYING_VERBS.has(tokens[at + 1]?.lower ?? '')) names.add(token.text);
      }
    }
    return names;
  },
  () => new Set(),
);
