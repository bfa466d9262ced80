/** Finds the headline in the lines above the text. */
import { fold, isShouted, wordCount } from './line-shapes';
import { agencyIn, letterhead, titleAndSite } from './page-source';

export interface TitleLine {
  readonly text: string;
  /** a Markdown heading */
  readonly isHeading: boolean;
  /** it is a mail's subject */
  readonly isSubject: boolean;
  /** the shortened last entry of the page's breadcrumbs matches its start */
  readonly isCrumb: boolean;
  /** a byline or date follows directly */
  readonly isSigned: boolean;
}

const LONGEST_TITLE = 300;
const LEAST_LETTERS = 4;
const LEAD = 2_500;
/** A line below this score is not a headline. */
const LEAST_SCORE = 0;

/** the number of a document ("S/2004/17", "No. 12") */
const NUMBERED = /\d\/\d|\b[Nn]o\.? ?\d/;

const contentWords = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word.length >= LEAST_LETTERS);

/** Removes the site name before or after the headline. Other lines or the usual separators identify it. */
function withoutSite(text: string, others: ReadonlySet<string>): string {
  const [, site = '', after = ''] = /^\(?(.{2,60}?)\)?(?::| [-–—|])\s+(\S.*)$/.exec(text) ?? [];
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

function lengthScore(words: number): number {
  if (words <= 2) return -2.5;
  if (words === 3) return 0;
  return words <= 20 ? 2 : words <= 28 ? 0 : -3;
}

/** `all`: folded lines of the whole page; `text`: the running text. */
export function chooseTitle(
  lines: readonly TitleLine[],
  all: readonly string[],
  text: string,
): { readonly at: number; readonly title: string } | null {
  const lead = new Set(contentWords(text.slice(0, LEAD)));
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  const others = new Set(all);
  let best: { at: number; title: string; score: number } | null = null;
  lines.forEach((line, at) => {
    const title = withoutSite(line.text, others);
    const [folded, words] = [fold(title), wordCount(title)];
    if (
      folded === '' ||
      /^(?:\p{L} )+\p{L}$/u.test(folded) ||
      title.length > LONGEST_TITLE ||
      /[.;,]$/.test(title.replace(/(?:\b[A-Z]\.)+$/, ''))
    )
      return;
    const repeats = (counts.get(folded) ?? 0) + (title === line.text ? 0 : 1);
    const score =
      lengthScore(words) +
      (repeats > 1 ? (words >= 4 ? 4 : 0.5) : 0) +
      4 * overlap(title, lead) +
      (line.isSigned ? 1.5 : 0) +
      (line.isHeading ? 3 : 0) +
      (line.isCrumb ? 3 : 0) +
      (line.isSubject ? 1.5 : 0) -
      (isShouted(title) && words < 5 ? 2 : 0) -
      (letterhead(title) !== null ? 2.5 : 0) -
      (NUMBERED.test(title) ? 2.5 : 0) -
      (/[>»|]/.test(title) ? 2 : 0) -
      (/:$/.test(title) ? 2 : 0) -
      0.25 * Math.min(at, 12);
    if (best === null || score > best.score) best = { at, title, score };
  });
  const chosen = best as { at: number; title: string; score: number } | null;
  return chosen !== null && chosen.score > LEAST_SCORE ? chosen : null;
}
