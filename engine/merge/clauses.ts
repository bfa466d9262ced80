/** How much the clauses of two descriptions tell the same, what they count or vote on, and whether such an event happens only once. */
import type { Signature, ThemeId } from '../model/event';
import type { MergeLanguage } from '../model/merging';
import { step } from '../model/step';
import type { Aspect, FeatureName } from './aspects';
import { type Comparable, sameTrigger, shared, sharedSubjects } from './comparable';

/** A feature for each step that a share in percent or a number is above. */
const FEW = [0, 20, 34, 50, 70];
const MANY = [10, 20, 34, 50];
const WORDS = [1, 2, 3];
const above = (name: FeatureName, value: number, steps: readonly number[]): string[] =>
  steps.filter((one) => value > one).map((one) => `${name}=${one}`);

const namesByEvent = new WeakMap<Comparable, ReadonlySet<string>>();

/** Stems of the names of its actors and place. */
function namesOf(event: Comparable, { nameStems }: MergeLanguage): ReadonlySet<string> {
  const found = namesByEvent.get(event);
  if (found) return found;
  const names = nameStems([...event.actors.map(({ name }) => name ?? ''), event.place ?? '']);
  namesByEvent.set(event, names);
  return names;
}

const namesOfBoth = (a: Comparable, b: Comparable, language: MergeLanguage): ReadonlySet<string> =>
  new Set([...namesOf(a, language), ...namesOf(b, language)]);

const differ = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length > 0 && others.length > 0 && shared(some, others).length === 0;
const allOf = <K extends 'kinds' | 'ordinals' | 'ballots' | 'rounds'>({ signatures }: Comparable, key: K): Signature[K] =>
  signatures.flatMap((one) => one[key] as readonly never[]) as unknown as Signature[K];

const wordsByEvent = new WeakMap<Comparable, ReadonlySet<string>>();

/** The words of its reports besides its own names. */
function wordsOf(event: Comparable, language: MergeLanguage): ReadonlySet<string> {
  const found = wordsByEvent.get(event);
  if (found) return found;
  const words = new Set(event.signatures.flatMap((one) => [...language.tellingStems(one, namesOf(event, language))]));
  wordsByEvent.set(event, words);
  return words;
}

/** False for two without a word in common besides names: they are not compared. True where one of them has nothing but names. */
export function mayTellTheSame(a: Comparable, b: Comparable, language: MergeLanguage): boolean {
  const [x, y] = [wordsOf(a, language), wordsOf(b, language)];
  if (x.size === 0 || y.size === 0) return true;
  for (const word of x) if (y.has(word)) return true;
  return false;
}

interface Overlap {
  readonly both: number;
  readonly fewer: number;
  readonly more: number;
}

/** Of the two clauses that have most in common, their names aside (names are compared as actors and places); null without two. */
const tellingOverlap = step(
  'merge/clause-words',
  ({ tellingStems }: MergeLanguage, a: Comparable, b: Comparable, names: ReadonlySet<string>): Overlap | null => {
    const [ours, theirs] = [a, b].map(({ signatures }) => signatures.map((one) => tellingStems(one, names)).filter(({ size }) => size > 0));
    let best: Overlap | null = null;
    for (const x of ours ?? []) {
      for (const y of theirs ?? []) {
        let both = 0;
        for (const key of x) if (y.has(key)) both += 1;
        const found = { both, fewer: Math.min(x.size, y.size), more: Math.max(x.size, y.size) };
        if (best === null || share(found) > share(best)) best = found;
      }
    }
    return best;
  },
  () => null,
);
const share = ({ both, fewer, more }: Overlap): number => (both / fewer + both / more) / 2;

/** Is it stated by words of one class, by a word that the other clause has too, or by others? */
function triggerFeature(a: Comparable, b: Comparable): string {
  const pairs = a.signatures.flatMap((one) => b.signatures.map((other) => [one, other] as const));
  const verdicts = pairs.map(([one, other]) => sameTrigger(one, other));
  if (verdicts.includes(true)) return 'trigger=same';
  if (!verdicts.includes(false)) return 'trigger=none';
  const isIn = (one: Signature, other: Signature): boolean => one.trigger !== null && other.stems.includes(one.trigger.class);
  return pairs.some(([one, other]) => isIn(one, other) || isIn(other, one)) ? 'trigger=said' : 'trigger=differ';
}

export function clauseAspects(a: Comparable, b: Comparable, language: MergeLanguage): readonly Aspect[] {
  const { notes } = language;
  const names = namesOfBoth(a, b, language);
  const overlap = tellingOverlap(language, a, b, names);
  const subjects = [...new Set(a.signatures.flatMap((one) => b.signatures.flatMap((other) => sharedSubjects(one, other, names))))];
  const [kinds, others] = [allOf(a, 'kinds'), allOf(b, 'kinds')];
  const kind = shared(kinds, others).length > 0 ? 'same' : differ(kinds, others) ? 'differ' : 'none';
  const numbers = [allOf(a, 'ordinals'), allOf(b, 'ordinals')] as const;
  const words =
    overlap === null
      ? ['words=none']
      : [
          ...above('few', (100 * overlap.both) / overlap.fewer, FEW),
          ...above('many', (100 * overlap.both) / overlap.more, MANY),
          ...above('words', overlap.both, WORDS),
        ];
  const clause: Aspect = {
    name: 'clause',
    features: [...words, triggerFeature(a, b), `kind=${kind}`],
    note:
      overlap === null
        ? notes.onlyNames
        : kind === 'same' && overlap.both === 0
          ? notes.sameKind
          : notes.sharedWords(Math.round(share(overlap) * 100)),
  };
  return [
    clause,
    ...(subjects.length > 0 ? [{ name: 'subject', features: ['subject'], note: notes.sharedSubjects(subjects) } as const] : []),
    ...(differ(...numbers) ? [{ name: 'subject', features: ['ordinals=differ'], note: notes.otherNumber(numbers.flat()) } as const] : []),
    ...electionAspects(language, a, b),
  ];
}

/** What speaks against two elections being one: another ballot, another round. Clauses that say neither leave it open. */
const electionAspects = step(
  'merge/elections',
  ({ notes }: MergeLanguage, a: Comparable, b: Comparable): readonly Aspect[] => {
    if (!a.themes.includes('election') || !b.themes.includes('election')) return [];
    const words = (key: 'ballots' | 'rounds'): readonly string[] | null =>
      differ(allOf(a, key), allOf(b, key)) ? [a, b].map((one) => [...new Set(allOf(one, key))].join(', ')) : null;
    const [ballots, rounds] = [words('ballots'), words('rounds')];
    return [
      ...(ballots ? [{ name: 'subject', features: ['ballots=differ'], note: notes.otherBallots(ballots) } as const] : []),
      ...(rounds ? [{ name: 'subject', features: ['rounds=differ'], note: notes.otherRounds(rounds) } as const] : []),
    ];
  },
  () => [],
);

const ONCE_ONLY: readonly ThemeId[] = ['election', 'appointment'];
/** what comes in series, unless both reports give it the same name */
const SERIAL: readonly ThemeId[] = ['statement', 'military', 'protest', 'aid'];
const SAME_WORDS = 0.7;

/** Of two that both may be dated apart. */
export const happensOnce = step(
  'merge/happens-once',
  (language: MergeLanguage, a: Comparable, b: Comparable): boolean => {
    const pairs = a.signatures.flatMap((one) => b.signatures.map((other) => [one, other] as const));
    if (pairs.some(([one, other]) => shared(one.designations, other.designations).length > 0)) return true;
    if (ONCE_ONLY.some((theme) => a.themes[0] === theme && b.themes[0] === theme)) return true;
    if (pairs.some(([one, other]) => [...language.onceOnlyStems].some((verb) => one.stems.includes(verb) && other.stems.includes(verb))))
      return true;
    if ([a, b].some(({ themes }) => themes.some((theme) => SERIAL.includes(theme)))) return false;
    const names = namesOfBoth(a, b, language);
    const overlap = tellingOverlap(language, a, b, names);
    return overlap !== null && share(overlap) >= SAME_WORDS && pairs.some(([one, other]) => sharedSubjects(one, other, names).length > 0);
  },
  () => false,
);
