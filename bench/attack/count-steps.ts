/**
 * Counts the steps of a backtracking matcher on a text. The count is machine independent, so that a test can verify linear time.
 * It walks the syntax tree like JavaScript engines, but without their optimizations, so its count is an upper bound.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

interface Walk {
  readonly text: string;
  readonly ignoreCase: boolean;
  /** captured text by group, for backreferences */
  readonly held: Map<AST.CapturingGroup, string>;
  steps: number;
}

const parser = new RegExpParser();

/** Number of steps to find all matches of the pattern in the text, from left to right. */
export function countSteps(pattern: RegExp, text: string): number {
  const walk: Walk = { text, ignoreCase: pattern.ignoreCase, held: new Map(), steps: 0 };
  const tree = parser.parsePattern(pattern.source, 0, pattern.source.length, { unicode: pattern.unicode });
  const match = oneOf(tree.alternatives, walk, false);
  for (let at = 0; at <= text.length; ) {
    let end = at;
    const found = match(at, (to) => {
      end = to;
      return true;
    });
    at = found ? Math.max(end, at + 1) : at + 1;
  }
  return walk.steps;
}

/** `back` is true inside a lookbehind, which matches from right to left. */
function oneOf(alternatives: readonly AST.Alternative[], walk: Walk, back: boolean): Matcher {
  const matchers = alternatives.map(({ elements }) =>
    sequence(
      elements.map((element) => matcherOf(element, walk, back)),
      back,
    ),
  );
  return (at, next) => matchers.some((match) => match(at, next));
}

function sequence(matchers: readonly Matcher[], back: boolean): Matcher {
  const ordered = back ? matchers : [...matchers].reverse();
  return ordered.reduce<Matcher>(
    (rest, match) => (at, next) => match(at, (to) => rest(to, next)),
    (at, next) => next(at),
  );
}

function matcherOf(element: AST.Element, walk: Walk, back: boolean): Matcher {
  switch (element.type) {
    case 'Group':
      return oneOf(element.alternatives, walk, back);
    case 'CapturingGroup': {
      const match = oneOf(element.alternatives, walk, back);
      return (at, next) =>
        match(at, (to) => {
          walk.held.set(element, walk.text.slice(Math.min(at, to), Math.max(at, to)));
          return next(to);
        });
    }
    case 'Backreference': {
      const [group] = [element.resolved].flat();
      return (at, next) => {
        walk.steps += 1;
        const held = (group && walk.held.get(group)) ?? '';
        return !back && walk.text.startsWith(held, at) && next(at + held.length);
      };
    }
    case 'Quantifier':
      return quantifier(element, walk, back);
    case 'Assertion':
      return assertion(element, walk);
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass': {
      const fits = characterTest(element, walk, back);
      return (at, next) => fits(at) && next(back ? at - 1 : at + 1);
    }
    default:
      throw new Error(`${element.raw}: a pattern has no ${element.type}`);
  }
}

function characterTest(element: AST.Character | AST.CharacterSet | AST.CharacterClass, walk: Walk, back: boolean): (at: number) => boolean {
  const regex = new RegExp(`^${element.raw}$`, walk.ignoreCase ? 'iu' : 'u');
  const testedCharacters = new Map<string, boolean>();
  return (at) => {
    walk.steps += 1;
    const character = walk.text[back ? at - 1 : at];
    if (character === undefined) return false;
    let fits = testedCharacters.get(character);
    if (fits === undefined) {
      fits = regex.test(character);
      testedCharacters.set(character, fits);
    }
    return fits;
  };
}

function quantifier({ element, min, max, greedy }: AST.Quantifier, walk: Walk, back: boolean): Matcher {
  const single = element.type === 'Character' || element.type === 'CharacterSet' || element.type === 'CharacterClass';
  if (single && greedy) {
    const fits = characterTest(element, walk, back);
    const step = back ? -1 : 1;
    return (at, next) => {
      let count = 0;
      while (count < max && fits(at + count * step)) count += 1;
      for (; count >= min; count -= 1) {
        walk.steps += 1;
        if (next(at + count * step)) return true;
      }
      return false;
    };
  }
  const match = matcherOf(element, walk, back);
  const repeat =
    (count: number): Matcher =>
    (at, next) => {
      walk.steps += 1;
      const more = (): boolean => count < max && match(at, (to) => (to !== at || count < min) && repeat(count + 1)(to, next));
      if (count < min) return more();
      return greedy ? more() || next(at) : next(at) || more();
    };
  return repeat(0);
}

function assertion(element: AST.Assertion, walk: Walk): Matcher {
  switch (element.kind) {
    case 'start':
      return (at, next) => at === 0 && next(at);
    case 'end':
      return (at, next) => at === walk.text.length && next(at);
    case 'word': {
      const isWord = (at: number): boolean => /\w/.test(walk.text[at] ?? '');
      return (at, next) => {
        walk.steps += 1;
        return (isWord(at - 1) !== isWord(at)) !== element.negate && next(at);
      };
    }
    default: {
      const match = oneOf(element.alternatives, walk, element.kind === 'lookbehind');
      return (at, next) => match(at, () => true) !== element.negate && next(at);
    }
  }
}
