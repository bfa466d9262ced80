/** Which ballot two reports speak of. A state elects a president, a parliament and its towns within one year, and a president in two rounds. */
import type { MatchReason } from '../model/merging';
import { step } from '../model/step';
import { kept } from '../text/kept';
import { type Comparable, shared } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

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

const ballotsOf = kept((clause: string): readonly string[] => {
  const named = BALLOTS.flatMap(([ballot, words]) => (words.test(clause) ? [ballot] : []));
  return named.length === 0 && SAYS_GENERAL.test(clause) ? GENERAL : named;
});

const roundsOf = kept((clause: string): readonly string[] => [
  ...(/(?<!\p{L})first round(?!\p{L})/iu.test(clause) ? ['first'] : []),
  ...(/(?<!\p{L})(?:(?:second|final|decisive) round|run-?offs?)(?!\p{L})/iu.test(clause) ? ['second'] : []),
]);

/** What speaks against two elections being one: another ballot, another round. Clauses that say neither leave it open. */
export const electionReasons = step(
  'merge/elections',
  (a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (!a.themes.includes('election') || !b.themes.includes('election')) return [];
    const differ = (read: (clause: string) => readonly string[]): readonly string[] | null => {
      const [x, y] = [a, b].map((of) => [...new Set(of.clauses.flatMap(read))]);
      return x && y && x.length > 0 && y.length > 0 && shared(x, y).length === 0 ? [x.join(', '), y.join(', ')] : null;
    };
    const ballots = differ(ballotsOf);
    const rounds = differ(roundsOf);
    return [
      ...(ballots ? [{ name: 'subject', weight: W.ballotsDiffer, note: `They are other ballots: ${ballots.join('; ')}.` } as const] : []),
      ...(rounds
        ? [{ name: 'subject', weight: W.roundsDiffer, note: `They are other rounds of voting: ${rounds.join('; ')}.` } as const]
        : []),
    ];
  },
  () => [],
);
