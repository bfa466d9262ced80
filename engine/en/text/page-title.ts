/** Finds the headline in the lines above the text. */
import { fold, isShouted, wordCount } from './line-shapes';
import { subjectTitle } from './mail-headers';
import { agencyIn, letterhead, titleAndSite } from './page-source';

export interface TitleLine {
  readonly text: string;
  /** its line in the page; null for the subject of a mail */
  readonly at: number | null;
  /** a Markdown heading */
  readonly isHeading: boolean;
  /** the shortened last entry of the page's breadcrumbs matches its start */
  readonly isCrumb: boolean;
  /** a byline or date follows directly */
  readonly isSigned: boolean;
  /** it contains a date */
  readonly isDated: boolean;
  /** a label beside another label, as in a list of facts */
  readonly isListed: boolean;
  readonly isFirst: boolean;
  readonly isAfterBlank: boolean;
}

const LONGEST_TITLE = 300;
const LEAST_LETTERS = 4;
const LEAD = 2_500;
/** A line below this score is not a headline. */
const LEAST_SCORE = -3;
/** A shorter line is less likely a headline. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 24;
/** A line with only the mark of a subtitle may be a headline. */
const LEAST_MARKED = -1;
const MOST_COUNTED = { shared: 4, above: 3, below: 3 } as const;

/** a date and time in a column behind the headline */
const STAMP = /\s{2,}\d{4}-\d{2}-\d{2}\s.*$/;

const contentWords = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length >= LEAST_LETTERS);

/** Removes the site name before or after the headline. Other lines or the usual separators identify it. */
function withoutSite(text: string, others: ReadonlySet<string>): string {
  const [, site = '', after = ''] = /^\(?(.{2,60}?)\)?(?::| [-–—|/])\s+(\S.*)$/.exec(text) ?? [];
  if (wordCount(after) >= 3 && (others.has(fold(after)) || agencyIn(site) !== null)) return after;
  const split = titleAndSite(text);
  if (split) return split.title;
  for (const mark of [' | ', ' - ', ' – ', ' — ', ': ']) {
    const at = text.lastIndexOf(mark);
    if (at > 0 && wordCount(text.slice(0, at)) >= 3 && others.has(fold(text.slice(0, at)))) return text.slice(0, at).trim();
  }
  return text;
}

/** Returns the share of the line's words that the text repeats. */
function overlap(line: string, lead: ReadonlySet<string>): number {
  const words = contentWords(line);
  return words.length === 0 ? 0 : words.filter((word) => lead.has(word)).length / words.length;
}

/**
 * Points that each feature of a line adds to its score. A model of the choice between the lines of several hundred pages gives the
 * values. They are rounded, because only large differences matter.
 */
const WEIGHTS = {
  words: { two: -4, three: -2, many: -2 },
  /** for each word of the line that the text repeats, and for the share of these words */
  shared: 1,
  overlap: 1,
  repeated: 1,
  signed: 1,
  crumb: 2,
  heading: 3,
  subject: 1,
  afterBlank: 0.5,
  first: -1.5,
  /** for each longer line between it and the top, or the text */
  above: -2,
  below: -1.25,
  /** directly below a longer line, as a subtitle */
  subtitle: -0.75,
  /** a running head contains it */
  head: 1,
  letterhead: -4,
  shouted: -1,
  dated: -2,
  listed: -1,
} as const;

/** Marks of lines that are not headlines. */
const MARKS: readonly (readonly [number, RegExp])[] = [
  // a sentence, or a line that continues
  [-5, /[.;,]$/],
  [-2, /^\p{Ll}/u],
  // a subtitle
  [-1.5, /;/],
  [-0.75, /^(?:an?|the|it|he|she|they|but|and)\s/i],
  // words that address the reader
  [-2, /\b(?:you|your|our|us|we|here|please|this)\b/i],
  // the credit of a picture
  [-2.5, /©|\b(?:credit|photo|picture|image|photograph)\b|\/(?:AFP|AP|Reuters|Getty)/i],
  // a menu
  [-2, /[>»|]/],
  [-2, /:$/],
  // columns
  [-1.5, /\S\s{2,}\S/],
  // a bullet
  [-1.5, /^[^\p{L}\p{N}"'“‘«[(]/u],
  // a count, a number of a document, a time
  [-1.5, /^[\d\W]*\d/],
  [-1, /\d\/\d|\b[Nn]o\.? ?\d/],
  [-1, /\d:\d\d/],
  // an address, a picture in a chat, the name of a story on a wire
  [-1, /@|https?:|www\.|:\w+:/],
  [-2, /\bBC-\p{Lu}/u],
  [-0.5, /[[\]{}]|\)$/],
];

const marksOf = (title: string): number => {
  const text = title.replace(/(?:\b[A-Z]\.)+$/, '');
  return MARKS.reduce((sum, [weight, mark]) => (mark.test(text) ? sum + weight : sum), 0);
};

/** A headline may begin with a name before a comma. */
const isLetterhead = (title: string): boolean => letterhead(title) !== null && !/,(?:\s\S+){3}/.test(title);

interface Candidate {
  readonly line: TitleLine;
  readonly title: string;
  readonly words: number;
}

interface Around {
  readonly lead: ReadonlySet<string>;
  readonly repeats: number;
  /** numbers of longer lines above and below */
  readonly above: number;
  readonly below: number;
  readonly isSubtitle: boolean;
  readonly isHead: boolean;
}

function scoreOf({ line, title, words }: Candidate, { lead, repeats, above, below, isSubtitle, isHead }: Around): number {
  const shared = contentWords(title).filter((word) => lead.has(word)).length;
  return (
    (words < FEWEST_WORDS - 1
      ? WEIGHTS.words.two
      : words < FEWEST_WORDS
        ? WEIGHTS.words.three
        : words > MOST_WORDS
          ? WEIGHTS.words.many
          : 0) +
    WEIGHTS.shared * Math.min(shared, MOST_COUNTED.shared) +
    WEIGHTS.overlap * overlap(title, lead) +
    (repeats > 1 && words >= FEWEST_WORDS ? WEIGHTS.repeated : 0) +
    (line.isSigned ? WEIGHTS.signed : 0) +
    (line.isCrumb ? WEIGHTS.crumb : 0) +
    (line.isHeading ? WEIGHTS.heading : 0) +
    (line.at === null ? WEIGHTS.subject : 0) +
    (line.isAfterBlank ? WEIGHTS.afterBlank : 0) +
    (line.isFirst ? WEIGHTS.first : 0) +
    WEIGHTS.above * Math.min(above, MOST_COUNTED.above) +
    WEIGHTS.below * Math.min(below, MOST_COUNTED.below) +
    (isSubtitle ? WEIGHTS.subtitle : 0) +
    (isHead ? WEIGHTS.head : 0) +
    (isLetterhead(title) ? WEIGHTS.letterhead : 0) +
    (isShouted(title) && words <= FEWEST_WORDS ? WEIGHTS.shouted : 0) +
    (line.isDated ? WEIGHTS.dated : 0) +
    (line.isListed ? WEIGHTS.listed : 0) +
    marksOf(title)
  );
}

/** Returns the line that is most likely the headline. `all`: folded lines of the whole page; `text`: the running text; `heads`: folded. */
export function chooseTitle(
  lines: readonly TitleLine[],
  all: readonly string[],
  text: string,
  heads: readonly string[],
): { readonly at: number | null; readonly title: string } | null {
  const lead = new Set(contentWords(text.slice(0, LEAD)));
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  const others = new Set(all);
  const candidates = lines.flatMap((line): readonly Candidate[] => {
    const title = withoutSite(subjectTitle(line.text).replace(STAMP, ''), others);
    const isName = fold(title) === '' || /^(?:\p{L} )+\p{L}$/u.test(fold(title));
    return isName || title.length > LONGEST_TITLE ? [] : [{ line, title, words: wordCount(title) }];
  });
  const isLong = candidates.map(
    ({ line, title, words }) =>
      line.at !== null && words >= FEWEST_WORDS && !line.isDated && !isLetterhead(title) && marksOf(title) > LEAST_MARKED,
  );
  const long = isLong.filter(Boolean).length;
  let [best, most, passed] = [null as Candidate | null, LEAST_SCORE as number, 0];
  for (const [i, candidate] of candidates.entries()) {
    const { line, title } = candidate;
    const counted = isLong[i] ? 1 : 0;
    const [above, below] = line.at === null ? [0, 0] : [passed, long - passed - counted];
    const repeats = (counts.get(fold(title)) ?? 0) + (title === line.text ? 0 : 1);
    const before = isLong[i - 1] ? candidates[i - 1]?.line.at : null;
    const isSubtitle = line.at !== null && typeof before === 'number' && line.at - before <= 2;
    const isHead = heads.some((head) => head.includes(fold(title)));
    const score = scoreOf(candidate, { lead, repeats, above, below, isSubtitle, isHead });
    if (score > most) [best, most] = [candidate, score];
    passed += counted;
  }
  return best && { at: best.line.at, title: best.title };
}
