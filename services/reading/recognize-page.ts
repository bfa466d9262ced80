/** Recognizes the article text and facts in a saved, pasted or fetched web page. */
import { z } from 'zod';
import { dayNumber } from '@/domain/dates/day-words';
import { contradicted, FACT_NAMES, type Fact, type FactName, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { cutText, storableText } from '@/domain/text/cut-text';
import { letterhead, type ReadArticle, readArticle, readDay, siteName, sitesInTitle, subjectTitle, titleAndSite } from '@/engine/index';
import { parseInThread } from './parse-in-thread';
import { dayDoubt, MAX_CHARACTERS, recognizeText } from './recognize-text';

/** ten times the size of a long newspaper page */
export const MAX_HTML_CHARACTERS = 5_000_000;
/** anything shorter is a notice or a menu, not an article */
const MIN_ARTICLE = 120;
const ADVICE = 'Paste the text of the article instead.';

interface PageOptions {
  /** true: a fragment that a person selected, so the article need not be located */
  readonly isPiece?: boolean;
  readonly url?: string;
  readonly timeLimitMs?: number;
}

const line = z.string().transform(clean);
const statement = z.object({ value: line, where: z.string() });
type Declared = Readonly<z.output<typeof statement>>;

const parsedPage = z.object({
  /** best first */
  facts: z.record(z.enum(FACT_NAMES), z.array(statement)),
  /** the `datetime` of its `<time>` elements */
  times: z.array(z.string()),
  /** every visible line */
  lines: z.array(line),
  /** the text of its `<h1>` and `<h2>` elements */
  headings: z.array(line),
  /** the `<title>` */
  page: line,
  paid: z.boolean(),
  body: line,
  captions: z.array(line),
});
type DeclaredPage = Readonly<z.output<typeof parsedPage>>;

/** Throws a typed error for the field `text` if there is no article, or reading exceeds the limits. */
export async function recognizePage(html: string, { isPiece = false, url, timeLimitMs }: PageOptions = {}): Promise<Recognized> {
  if (html.length > MAX_HTML_CHARACTERS)
    throw new DatelineError(
      'too-large',
      `The page has ${numberWords(html.length)} characters. The limit is ${numberWords(MAX_HTML_CHARACTERS)}. ${ADVICE}`,
      'text',
    );
  const message = await parseInThread({
    program: 'parse-html.mjs',
    data: { html, isPiece },
    what: 'web page',
    advice: ADVICE,
    timeLimitMs,
  });
  const page = message === null ? null : parsedPage.parse(message);
  if (!page || (page.body.trim().length < MIN_ARTICLE && !isPiece))
    throw badData('No article was found on this web page. Paste the text of the article instead.', 'text');
  const declared = pageFacts(page, url);
  const text = recognizeText(page.body, declared.get('title')?.value, page.captions);
  const facts = new Map<FactName, Fact>();
  for (const name of FACT_NAMES) {
    const fact = declared.get(name) ?? text.facts[name];
    if (fact) facts.set(name, fact);
  }
  if (!facts.has('url') && url !== undefined) facts.set('url', { value: url, where: 'the URL that Dateline fetched', sure: 'found' });
  const warnings = [...text.warnings, ...(page.paid ? ['The page has a paywall, so the text may be incomplete.'] : [])];
  return { ...text, facts: Object.fromEntries(facts), note: null, original: cutText(clean(html), MAX_CHARACTERS), warnings };
}

/** Removes characters that PostgreSQL rejects, which foreign pages may contain, and normalizes line endings. */
function clean(text: string): string {
  return storableText(text).replace(/\r\n?/g, '\n');
}

const LONGEST = { title: 500, source: 200, published: 40, language: 35, url: 2_000 } as const;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T)/;

/** "2024-01-09T23:30:00+13:00" → "2024-01-09", in the time zone of the page; null for an invalid date, or one with two readings. */
function dayOf(time: string): string | null {
  const found = readDay(time.trim().replace(COMPACT, '$1-$2-$3'));
  return found?.other === null ? found.day : null;
}

const some = (value: string): string | null => value || null;
const readers: Readonly<Record<FactName, (value: string, address?: string) => string | null>> = {
  title: (value) => some(subjectTitle(value)),
  source: some,
  published: dayOf,
  language: (value) => /^[a-z]{2,3}(?=$|[-_])/i.exec(value)?.[0].toLowerCase() ?? null,
  url: (value, address) => {
    const url = urlOf(value, address);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
    // ignore the URL of a home page, and of another site
    const isSite = url.pathname === '/' && url.search === '';
    return isSite || (address !== undefined && hostOf(url) !== hostOf(new URL(address))) ? null : url.href;
  },
};

const hostOf = (url: URL): string => url.hostname.replace(/^www\./, '');

const declared = (name: FactName, page: DeclaredPage, address: string | undefined): readonly Declared[] =>
  page.facts[name].flatMap(({ value, where }) => {
    const read = readers[name](value, address);
    return read === null ? [] : [{ value: cutText(read, LONGEST[name]), where }];
  });

const found = (fact: Declared | undefined): Fact | undefined => fact && { ...fact, sure: 'found' };
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const FEWEST_WORDS = 3;
const ISSUE = /^(?:vol(?:ume)?|no|num(?:ber)?|issue)\b\.?\s*\d/i;
const LONGEST_ACCOUNT = 40;
/** the address of an account behind its name: "Example Times (@times@social.example)" */
const ACCOUNT = /\s*\(@[^()]{1,100}\).*$/;
/** The parser’s location of the heading. */
const HEADING = 'the page heading';

/** Returns the facts of the page, without those that only its text shows. */
function pageFacts(page: DeclaredPage, address: string | undefined): ReadonlyMap<FactName, Fact> {
  const title = titleFact(page, address);
  const hints = { ...(title ? { title: title.value } : {}), ...(address ? { url: address } : {}) };
  const shown = readArticle(page.lines.join('\n'), hints, sourceNames(page, title));
  const facts: readonly (readonly [FactName, Fact | undefined])[] = [
    ['title', title ?? shownFact(shown, 'title')],
    ['source', shownFact(shown, 'source') ?? knownSite(address)],
    ['published', publishedFact(page, shown)],
    ['language', found(declared('language', page, address)[0])],
    ['url', found(declared('url', page, address)[0])],
  ];
  return new Map(facts.flatMap(([name, fact]) => (fact ? [[name, fact] as const] : [])));
}

const shownFact = (shown: ReadArticle, name: 'title' | 'source'): Fact | undefined => {
  const value = shown[name];
  return value ? { value: cutText(value, LONGEST[name]), where: shown.inferred[name] ?? 'the page', sure: 'found' } : undefined;
};

/**
 * Returns the visible heading or line that a declared title equals or contains, or the only heading. Otherwise, returns the declared title
 * without the site name.
 */
function titleFact(page: DeclaredPage, address: string | undefined): Fact | undefined {
  const titles = declared('title', page, address).filter(({ value }) => !ACCOUNT.test(value));
  const all = [...titles, ...(page.page === '' ? [] : [{ value: page.page, where: 'the page title' }])];
  const isLong = (text: string) => text.split(/\s+/).length >= FEWEST_WORDS;
  const isShort = (text: string) => text.split(/\s+/).length <= FEWEST_WORDS;
  // a page of a social network declares the name of its account
  const isHeadline = (text: string) =>
    isLong(text) || text.length > LONGEST_ACCOUNT || page.headings.some((heading) => fold(heading) === fold(text));
  const isDeclared = titles.some(({ value, where }) => where !== HEADING && isHeadline(value));
  const isPlain = (text: string) => isLong(text) && letterhead(text) === null && !ISSUE.test(text);
  const plain = page.headings.filter(isPlain);
  const [headings, lines] =
    plain.length === 0 ? [page.headings.filter(isLong), page.lines.filter(isLong)] : [plain, page.lines.filter(isPlain)];
  // A heading may also be the site name, which is shorter
  const same =
    headings.find((heading) => isDeclared && fold(heading) === fold(titles[0]?.value ?? '')) ??
    longestIn(all, isDeclared ? headings : [...headings, ...lines]);
  const only = same ?? (isDeclared || headings.length > 1 ? undefined : headings[0]);
  const isSite =
    only !== undefined &&
    !isDeclared &&
    (letterhead(only) !== null || (isShort(only) && page.facts.source.length === 0 && isOnlySite(page.page, only)));
  const heading = isSite ? undefined : only;
  // a heading may contain the title below its kicker
  const first = titles.find(({ value }) => isLong(value) && headings.some((text) => fold(text).includes(fold(value)))) ?? all[0];
  const alike = titles.find(({ value }) => heading !== undefined && fold(value) === fold(heading));
  if (heading !== undefined) return { value: cutText(subjectTitle(heading), LONGEST.title), where: alike?.where ?? HEADING, sure: 'found' };
  if (!first) return undefined;
  const site = declared('source', page, address)[0]?.value;
  if (!isDeclared) {
    const headline = fold(titleAndSite(first.value, site)?.title ?? first.value);
    if (isSite || !isLong(first.value) || !page.lines.some((line) => fold(line).startsWith(headline))) {
      const { title } = readArticle(page.lines.join('\n'), {}, []);
      if (title.split(/\s+/).length > FEWEST_WORDS) return { value: cutText(title, LONGEST.title), where: 'the headline', sure: 'found' };
    }
  }
  return { ...first, value: titleAndSite(first.value, site)?.title ?? first.value, sure: 'found' };
}

/** Whether a page title has only the text, or beside it a letterhead. */
const isOnlySite = (page: string, text: string): boolean =>
  fold(page) === fold(text) || sitesInTitle(page, text).some((part) => letterhead(part) !== null);

/** Returns the longest text that one of the titles contains. A letterhead is the last choice. */
function longestIn(titles: readonly Declared[], texts: readonly string[]): string | undefined {
  const whole = titles.map(({ value }) => fold(value));
  return texts
    .filter((text) => whole.some((title) => title.includes(fold(text))))
    .sort((a, b) => Number(letterhead(a) !== null) - Number(letterhead(b) !== null) || b.length - a.length)[0];
}

/** A page title without the headline may be a longer headline. */
const MOST_ALONE = 4;
/** a declared name, a part of the page title, and every further name of either */
const WEIGHT = { declared: 10, beside: 7, alone: 4, step: 0.5 } as const;

/** Returns the names that the markup gives for the source: declared ones, and parts of the page title beside the headline. */
function sourceNames(page: DeclaredPage, title: Fact | undefined) {
  const isBeside = title !== undefined && fold(page.page).includes(fold(title.value));
  const names = sitesInTitle(page.page, isBeside ? title.value : '').filter(
    (name) => fold(name) !== fold(title?.value ?? '') && (isBeside || name.split(/\s+/).length <= MOST_ALONE || letterhead(name) !== null),
  );
  const accounts = declared('title', page, undefined).flatMap(({ value, where }) =>
    ACCOUNT.test(value) ? [{ value: value.replace(ACCOUNT, ''), where }] : [],
  );
  const weight = isBeside ? WEIGHT.beside : WEIGHT.alone;
  return [
    ...accounts.map((name) => ({ ...name, weight: WEIGHT.declared })),
    ...declared('source', page, undefined).map((name, i) => ({ ...name, weight: WEIGHT.declared - i * WEIGHT.step })),
    ...names.map((value, i) => ({ value, where: 'the page title', weight: weight - i * WEIGHT.step })),
  ];
}

function knownSite(address: string | undefined): Fact | undefined {
  const value = address ? siteName(new URL(address).hostname) : null;
  return value === null ? undefined : { value, where: 'the URL', sure: 'found' };
}

/**
 * A date labeled as the publication date comes first, because readers see it. The declared date follows, then other dates on the page.
 * Other values make the date doubtful, except the day before or after, which time zones explain.
 */
function publishedFact(page: DeclaredPage, shown: ReadArticle): Fact | undefined {
  const values = declared('published', page, undefined);
  const [best] = values;
  const other = values.find(({ value }) => value !== best?.value);
  const said = best ? contradicted({ ...best, sure: 'found' }, other) : undefined;
  const seen = seenFact(shown);
  if (said && seen?.sure === 'guessed') return said;
  if (said && seen && isFirm(shown)) {
    if (isNear(said.value, seen.value)) return said.value === seen.value ? said : seen;
    return shown.dayRank === 'labeled' ? contradicted(seen, said) : contradicted(said, seen);
  }
  if (said) return said;
  const time = timeFact(page.times) ?? (seen ? undefined : found(titleDay(page)));
  if (seen?.sure === 'guessed') return time && settles(shown, time.value) ? time : seen;
  if (seen && isFirm(shown)) return seen;
  return time ?? seen;
}

const isFirm = ({ dayRank }: ReadArticle): boolean => dayRank === 'labeled' || dayRank === 'shown';
const isNear = (one: string, two: string): boolean => Math.abs(dayNumber(one) - dayNumber(two)) <= 1;
const settles = ({ published, otherReading }: ReadArticle, day: string): boolean => day === published || day === otherReading;

function seenFact(shown: ReadArticle): Fact | undefined {
  const { published, inferred, dayRank } = shown;
  // The reader of file names also reads the date in the URL
  return published && dayRank !== 'address'
    ? { value: published, where: inferred.published ?? 'the page', sure: 'found', ...dayDoubt(shown) }
    : undefined;
}

const titleDay = ({ page }: DeclaredPage): Declared | undefined => {
  const part = page.split(/\s+[-–—|]\s+/).find((text) => text.length < LONGEST.published && dayOf(text) !== null);
  return part === undefined ? undefined : { value: dayOf(part) ?? '', where: 'the page title' };
};

/** Returns the first date in the page's `<time>` elements. It is doubtful if there are several. */
function timeFact(times: readonly string[]): Fact | undefined {
  const days = [...new Set(times.flatMap((time) => dayOf(time) ?? []))];
  const [day] = days;
  if (!day) return undefined;
  const doubt = days.length > 1 ? { doubt: `The page also contains ${days.slice(1, 4).join(', ')}. Check which date is correct.` } : {};
  return { value: day, where: 'the <time> element', sure: 'found', ...doubt };
}
