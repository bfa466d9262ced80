/** Which ballot and which round of it a clause speaks of. */
import { memoize } from '../../text/memoize';

const VOTE = '(?:elections?|votes?|polls?|ballots?|run-?offs?)';

/** What is voted on, and the words that say so. */
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
/** A general election fills whichever of these a state elects so. */
const GENERAL: readonly string[] = ['presidential', 'parliamentary'];
const SAYS_GENERAL = new RegExp(`(?<!\\p{L})(?:general|national|federal|snap|early) ${VOTE}(?!\\p{L})`, 'iu');

export const ballotsOf = memoize((clause: string): readonly string[] => {
  const named = BALLOTS.flatMap(([ballot, words]) => (words.test(clause) ? [ballot] : []));
  return named.length === 0 && SAYS_GENERAL.test(clause) ? GENERAL : named;
});

export const roundsOf = memoize((clause: string): readonly string[] => [
  ...(/(?<!\p{L})first round(?!\p{L})/iu.test(clause) ? ['first'] : []),
  ...(/(?<!\p{L})(?:(?:second|final|decisive) round|run-?offs?)(?!\p{L})/iu.test(clause) ? ['second'] : []),
]);
