/** Which ballot two reports speak of. A state elects a president, a parliament and its towns within one year, and a president in two rounds. */
import type { MergeLanguage } from '../model/merge-language';
import type { MatchReason } from '../model/merging';
import { step } from '../model/step';
import { type Comparable, shared } from './comparable';
import { MATCH_WEIGHTS as W } from './weights';

/** What speaks against two elections being one: another ballot, another round. Clauses that say neither leave it open. */
export const electionReasons = step(
  'merge/elections',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly MatchReason[] => {
    if (!a.themes.includes('election') || !b.themes.includes('election')) return [];
    const differ = (part: 'ballots' | 'rounds'): readonly string[] | null => {
      const [x, y] = [a, b].map(({ signatures }) => [...new Set(signatures.flatMap((one) => one[part]))]);
      return x && y && x.length > 0 && y.length > 0 && shared(x, y).length === 0 ? [x.join(', '), y.join(', ')] : null;
    };
    const ballots = differ('ballots');
    const rounds = differ('rounds');
    return [
      ...(ballots ? [{ name: 'subject', weight: W.ballotsDiffer, note: notes.otherBallots(ballots) } as const] : []),
      ...(rounds ? [{ name: 'subject', weight: W.roundsDiffer, note: notes.otherRounds(rounds) } as const] : []),
    ];
  },
  () => [],
);
