/** Finds the publication day among the dates on a page, and rates how clearly the page states it. */
import type { IsoDay } from '../../model/article';
import type { PageField } from '../lexicon/page-furniture';
import type { MailBlock } from './mail-headers';
import { readDateLine } from './read-date-line';
import { type DayInText, dayInYear, readDay } from './read-day';
import type { PageLine } from './read-page-lines';
import { readText } from './read-text';

export interface Found {
  readonly value: string;
  /** in words: "the line “9 May 2023”" */
  readonly where: string;
}

export interface PageParts {
  readonly lines: readonly PageLine[];
  readonly mail: MailBlock['values'] | null;
  readonly body: string;
  readonly url: string | undefined;
}

/**
 * Best first. labeled: "Published …" · shown: alone between headline and text · above: before the headline, possibly in a masthead ·
 * dateline, mail, updated: other dates for a text · stated: labeled after the text · below: after the text · completed: a dateline with
 * the year of the copyright line.
 */
const RANKS = ['labeled', 'shown', 'dateline', 'mail', 'above', 'updated', 'stated', 'below', 'address', 'completed'] as const;
export type DayRank = (typeof RANKS)[number];

interface Candidate extends Pick<DayInText, 'day' | 'other'>, Pick<Found, 'where'> {
  readonly rank: DayRank;
}

export interface Published {
  readonly rank: DayRank | null;
  readonly found: Found | null;
  /** other days with the same rank */
  readonly others: readonly IsoDay[];
  /** the other possible day for ambiguous digits, or null */
  readonly otherReading: IsoDay | null;
}

/** Returns the value of the first line with this fact. */
export function fact(lines: readonly PageLine[], field: PageField): Found | null {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  for (const [at, line] of shown.entries()) {
    const found = line.zone === 'outside' && !isListed(shown, at) ? undefined : line.facts.find((candidate) => candidate.field === field);
    if (found) return { value: found.value, where: whereOf(line) };
  }
  return null;
}

const FEWEST_LISTED = 3;

/** Whether a line is in a list of facts, as databases add below a text. */
function isListed(lines: readonly PageLine[], at: number): boolean {
  const from = lines.findLastIndex(({ facts }, i) => i < at && facts.length === 0);
  const to = lines.findIndex(({ facts }, i) => i > at && facts.length === 0);
  return (to < 0 ? lines.length : to) - from > FEWEST_LISTED;
}

const whereOf = (line: PageLine): string => `the line “${line.text}”`;
/** Number of lines above the headline that may contain its date, unless a line below it does. */
const NEAR = 6;

function inLines(lines: readonly PageLine[]): readonly Candidate[] {
  const shown = lines.filter(({ kind }) => kind !== 'blank');
  const title = shown.findIndex(({ kind }) => kind === 'title');
  const isOwn = ({ zone, dates, facts }: PageLine, i: number) =>
    (zone === 'head' && i > title && dates.some(({ role }) => role === null)) ||
    (zone !== 'outside' && facts.some(({ field }) => field === 'published'));
  const near = shown.some(isOwn) ? 0 : NEAR;
  const numbered = shown.map((line, i) => ({ line, i }));
  // above the headline, the nearest line comes first
  const nearest = [...numbered.slice(title + 1), ...numbered.slice(0, title + 1).reverse()];
  return nearest.flatMap(({ line, i }) =>
    line.dates.flatMap(({ day, other, role }): readonly Candidate[] => {
      const label = role ?? roleOfFact(line, day);
      if (label === 'ignored') return [];
      const candidate = { day, other, where: whereOf(line) };
      if (ADDRESSED.test(line.text)) return [{ ...candidate, rank: 'mail' }];
      if (label === 'updated') return [{ ...candidate, rank: line.zone === 'outside' ? 'below' : 'updated' }];
      if (label === 'published') return [{ ...candidate, rank: line.zone === 'outside' ? 'stated' : 'labeled' }];
      if (line.zone === 'outside' || line.zone === 'tail') return [{ ...candidate, rank: 'below' }];
      if (line.zone !== 'head' && line.kind !== 'date') return [];
      return [{ ...candidate, rank: title >= 0 && i < title - near ? 'above' : 'shown' }];
    }),
  );
}

/** the line of a printed mail with its sender */
const ADDRESSED = /<\S+@\S+>/;

function roleOfFact(line: PageLine, day: IsoDay): 'published' | 'updated' | null {
  const field = line.facts.find(({ value }) => readDay(value)?.day === day)?.field;
  return field === 'published' || field === 'updated' ? field : null;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
const YEAR_IN_PATH = /[/-]((?:19|20)\d{2})(?=[/-]|\d{4}\b)/;

/** a dateline that ends like a sentence ("Ghent, 9 January 2024."), and a date before the first sentence ("9 January 2024 –") */
const STOPPED =
  /^\p{Lu}[\p{L}\p{M}'’./ -]{2,60}[,.] (?<day>\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,8}(?:,? \d{4})?|\p{Lu}\p{L}{2,8} \d{1,2}(?:, \d{4})?)[.:]\s/mu;
const OPENING = /^(?<day>\d{1,2} \p{Lu}\p{L}{2,8},? \d{4}|\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})\s?[-–—]+\s?\S/u;

/** Returns the dateline's day. If its year is missing, the next-best date, the URL or the copyright line supplies it. */
function inDateline({ lines, body, url }: PageParts, stated: readonly Candidate[]): readonly Candidate[] {
  const lead = body.slice(0, 2_000);
  const words = readText(lead).dateline?.dateText ?? (STOPPED.exec(lead) ?? OPENING.exec(lead))?.groups?.day;
  if (!words) return [];
  const full = readDay(words);
  if (full) return [{ ...full, rank: 'dateline', where: 'the dateline' }];
  const withYear = (year: string | undefined, rank: DayRank, where: string): readonly Candidate[] => {
    const day = year === undefined ? null : dayInYear(words, Number(year));
    return day === null ? [] : [{ day, other: null, rank, where }];
  };
  const year = stated[0]?.day.slice(0, 4) ?? YEAR_IN_PATH.exec(url ?? '')?.[1];
  if (year !== undefined) return withYear(year, 'dateline', 'the dateline');
  const rights = lines.find(({ text }) => /©|\(c\)|copyright/i.test(text) && YEAR.test(text))?.text ?? '';
  return withYear(YEAR.exec(rights)?.[0], 'completed', 'the dateline and the copyright line');
}

const DAY = 86_400_000;
const daysApart = (one: IsoDay, other: IsoDay): number => Math.abs(Date.parse(one) - Date.parse(other)) / DAY;

/** Returns the reading of an ambiguous date that matches an unambiguous date on the page. */
function settled(date: Candidate, all: readonly Candidate[]): Candidate {
  const { day, other } = date;
  if (other === null) return date;
  const isNear = (reading: IsoDay) => all.some((one) => one.other === null && daysApart(one.day, reading) <= 1);
  if (isNear(day) === isNear(other)) return date;
  return { ...date, day: isNear(day) ? day : other, other: null };
}

/** A label before figures with two readings says less than a clear date between headline and text. */
const placeOf = ({ rank, other }: Candidate): number => RANKS.indexOf(rank) + (rank === 'labeled' && other !== null ? 1.5 : 0);

/** Returns the dates in running heads. A date in figures may be that of the printout. */
const inHeads = (heads: readonly string[]): readonly Candidate[] =>
  heads.flatMap((head) =>
    (readDateLine(head)?.dates ?? [])
      .filter(({ words, role }) => role !== 'ignored' && /\p{L}/u.test(words) && !/\d:\d\d/.test(head))
      .map((found) => ({ ...found, rank: 'below' as const, where: `the page header “${head}”` })),
  );

/** `heads`: the running heads of the pages */
export function findPublished(page: PageParts, heads: readonly string[] = []): Published {
  const sent = page.mail?.sent ? readDay(page.mail.sent) : null;
  const inUrl = page.url ? readDay(page.url) : null;
  const stated: readonly Candidate[] = [
    ...inLines(page.lines),
    ...inHeads(heads),
    ...(sent ? [{ ...sent, rank: 'mail' as const, where: 'the email header' }] : []),
    ...(inUrl ? [{ ...inUrl, rank: 'address' as const, where: 'the URL' }] : []),
  ];
  const byRank = (all: readonly Candidate[]) => [...all].sort((a, b) => placeOf(a) - placeOf(b));
  const all = byRank([...stated, ...inDateline(page, byRank(stated))]);
  const [first] = all;
  if (!first) return { found: null, others: [], otherReading: null, rank: null };
  const best = settled(first, all);
  const weighty = all.filter(({ rank }) => rank === best.rank || (isFirm(rank) && isFirm(best.rank)));
  return {
    found: { value: best.day, where: best.where },
    others: best.other === null ? [...new Set(weighty.map(({ day }) => day))].filter((day) => day !== best.day) : [],
    otherReading: best.other,
    rank: best.rank,
  };
}

const isFirm = (rank: DayRank): boolean => rank === 'labeled' || rank === 'shown';
