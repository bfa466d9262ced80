/** Builds a rule from a pattern over the words of a sentence and a reader that interprets a match. */
import type { Sentence } from '../../model/sentence';
import type { Timex, TimexRule } from '../../model/timex';
import { patternNeeds } from './pattern-needs';

export type Groups = Readonly<Record<string, string | undefined>>;

export interface Found extends Pick<Timex, 'type' | 'reading' | 'mod' | 'qualifier' | 'openEnded' | 'storyOnly'> {
  /** expressions inside the match, by their offsets in the match */
  readonly parts?: readonly FoundPart[];
}

export interface FoundPart extends Found {
  readonly from: number;
  readonly to: number;
}

export interface MatchPlace {
  readonly text: string;
  /** offset of the match in the sentence */
  readonly at: number;
  readonly match: string;
}

export interface PatternRule {
  readonly id: string;
  readonly reason: string;
  /** source of a regular expression without nested repetition; case-insensitive, between word boundaries */
  readonly pattern: string;
  /** Interprets the match. Returns null if it is not a time expression. */
  read(groups: Groups, place: MatchPlace): Found | null;
}

/** A match begins with a letter, a digit or an apostrophe, so that no pattern backtracks from every space in a long run. */
const OPENING = "(?=[\\p{L}\\p{N}'’])(?<![\\p{L}\\p{N}_$£€])";

/** Copies field by field, because spreading objects here would cost more than all the matching. */
function toTimex(found: Found, rule: string, sentence: Sentence, from: number, to: number): Timex {
  const timex: Timex & Record<keyof Found, unknown> = {
    start: sentence.start + from,
    end: sentence.start + to,
    quote: sentence.text.slice(from, to),
    sentence: sentence.index,
    rule,
    type: found.type,
    reading: found.reading,
    mod: found.mod,
    qualifier: found.qualifier,
    openEnded: found.openEnded,
    storyOnly: found.storyOnly,
    parts: found.parts?.map((part) => toTimex(part, rule, sentence, from + part.from, from + part.to)),
  };
  return timex;
}

export function patternRule(definition: PatternRule): TimexRule {
  const { id, reason, read } = definition;
  const regex = new RegExp(`${OPENING}(?:${definition.pattern})(?![\\p{L}\\p{N}_])`, 'giu');
  return {
    id,
    reason,
    pattern: regex,
    needs: patternNeeds(definition.pattern),
    find(sentence) {
      const timexes: Timex[] = [];
      regex.lastIndex = 0;
      for (let match = regex.exec(sentence.text); match !== null; match = regex.exec(sentence.text)) {
        if (match[0] === '') {
          regex.lastIndex += 1;
          continue;
        }
        const found = read(match.groups ?? {}, { text: sentence.text, at: match.index, match: match[0] });
        if (found !== null) timexes.push(toTimex(found, id, sentence, match.index, match.index + match[0].length));
      }
      return timexes;
    },
  };
}
