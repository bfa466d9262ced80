/** The signature of an English report: its words about an event without names and dates, and the ballot and round it reports. */
import { withoutDate } from '../../merge/comparable';
import type { Quote, Span } from '../../model/article';
import type { Signature } from '../../model/event';
import { memoize } from '../../text/memoize';
import { SIGNATURE_STOP_WORDS } from '../lexicon/clause-words';
import { COMMON_SUBJECTS, LIGHT_WORDS, TITLE_OFFICES, WORD_FAMILIES } from '../lexicon/event-words';
import { parseOrdinal } from '../lexicon/time/numbers';

const VOTE = '(?:elections?|votes?|polls?|ballots?|run-?offs?)';

/** Kinds of ballots, and the words for them. */
const BALLOTS: readonly (readonly [ballot: string, words: RegExp])[] = [
  ['by-election', /(?<!\p{L})by-?elections?(?!\p{L})/iu],
  ['referendum', /(?<!\p{L})(?:referend(?:um|ums|a)|plebiscites?)(?!\p{L})/iu],
  ['primary', /(?<!\p{L})(?:primar(?:y|ies)|caucus(?:es)?)(?!\p{L})/iu],
  ['European', new RegExp(`(?<!\\p{L})European (?:Parliament |parliamentary )?${VOTE}(?!\\p{L})`, 'u')],
  [
    'local',
    new RegExp(
      `(?<!\\p{L})(?:local|municipal|regional|provincial|council|state|mayoral|gubernatorial)(?: and \\p{L}+)? ${VOTE}(?!\\p{L})`,
      'iu',
    ),
  ],
  ['presidential', /(?<!\p{L})(?:presidential|elect\p{L}* .*president)(?!\p{L})/iu],
  [
    'parliamentary',
    /(?<!\p{L})(?<!European )(?:parliamentary|legislative|congressional|mid-?term|senat(?:e|orial)|elect\p{L}* .*parliament)(?!\p{L})/iu,
  ],
];
/** A general election fills any of these that the state elects this way. */
const GENERAL: readonly string[] = ['presidential', 'parliamentary'];
const SAYS_GENERAL = new RegExp(`(?<!\\p{L})(?:general|national|federal|snap|early) ${VOTE}(?!\\p{L})`, 'iu');

const ballotsOf = memoize((clause: string): readonly string[] => {
  const named = BALLOTS.flatMap(([ballot, words]) => (words.test(clause) ? [ballot] : []));
  return named.length === 0 && SAYS_GENERAL.test(clause) ? GENERAL : named;
});

const roundsOf = memoize((clause: string): readonly string[] => [
  ...(/(?<!\p{L})first round(?!\p{L})/iu.test(clause) ? ['first'] : []),
  ...(/(?<!\p{L})(?:(?:second|final|decisive) round|run-?offs?)(?!\p{L})/iu.test(clause) ? ['second'] : []),
]);

/** Crude English stemmer, enough to match "restricts" and "restricted"; the stem is never shown. */
export const stem = memoize((word: string): string => {
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  if (lower.length <= 4) return lower.replace(/s$/, '');
  return lower.replace(/(?:ings?|ed|es|s|ion|ions|ment|ments)$/, '').slice(0, 7);
});

const OFFICE_STEMS: ReadonlySet<string> = new Set([...TITLE_OFFICES].map(stem));
const DESIGNATION = /\p{Lu}[\p{L}\p{N}]*-\p{N}+/gu;

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []).map((word) => word.toLowerCase().replace(/['’.]s?$/, ''));

const isContent = (word: string): boolean => word !== '' && !SIGNATURE_STOP_WORDS.has(word) && !LIGHT_WORDS.has(word);
const keyOf = (word: string): string => WORD_FAMILIES.get(word) ?? stem(word);

/** Keys of the content words of a text. */
export const contentStems = memoize((text: string): ReadonlySet<string> => new Set(wordsOf(text).filter(isContent).map(keyOf)));

const isSubject = (word: string): boolean =>
  word.length > 4 && isContent(word) && !COMMON_SUBJECTS.has(word) && !WORD_FAMILIES.has(word) && !/\d/.test(word);

const CALLED_AFTER = /(?<!^)(?<!\p{L})(\p{Lu}\p{Ll}+) (?:talks|summit|meeting|conference|negotiations|forum)(?!\p{L})/u;

const signatureOfWords = memoize((clause: string): Signature => {
  const words = wordsOf(clause);
  return {
    trigger: null,
    stems: [...contentStems(clause)],
    kinds: [...new Set(words.flatMap((word) => WORD_FAMILIES.get(word) ?? []))],
    subjects: Object.fromEntries(words.filter(isSubject).map((word) => [stem(word), word])),
    ordinals: words.flatMap((word) => (/^\d+$/.test(word) ? [] : (parseOrdinal(word) ?? []))),
    designations: clause.match(DESIGNATION) ?? [],
    ballots: ballotsOf(clause),
    rounds: roundsOf(clause),
    calledAfter: CALLED_AFTER.exec(clause)?.[1] ?? null,
  };
});

/** Adds the facts about the clause's actors that its words alone do not show. `stranger`: the name of a subject that is not a known actor. */
export const withParties = (signature: Signature, isAnonymous: boolean, stranger: string | null): Signature => ({
  ...signature,
  ...(isAnonymous ? { isAnonymous } : {}),
  ...(stranger === null ? {} : { stranger: stem(stranger) }),
});

/** Returns the signature of `evidence` without the words of its date. "Is in Beijing" reports a visit without the word. */
export function signatureOf(
  evidence: Quote,
  date: Span | null,
  themes: readonly string[],
  trigger: { readonly start: number; readonly lemma: string } | null,
): Signature {
  const clause = withoutDate(evidence, date);
  const signature = signatureOfWords(themes.includes('visit') ? `${clause} visit` : clause);
  if (trigger === null) return signature;
  const [word = ''] = trigger.lemma.split(' ').slice(-1);
  return { ...signature, trigger: { class: keyOf(word), at: trigger.start - evidence.start } };
}

/** Stems of the names of actors and places. */
export const nameStems = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => [...contentStems(name)]));

/** Returns the stems that describe the event, without names and offices. */
export const tellingStems = ({ stems }: Signature, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...stems].filter((key) => !OFFICE_STEMS.has(key) && !names.has(key)));
