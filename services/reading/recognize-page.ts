/** Recognizes the article text and facts in a saved, pasted or fetched web page. */
import { z } from 'zod';
import { contradicted, FACT_NAMES, type Fact, type FactName, isDay, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError } from '@/domain/errors';
import { urlOf } from '@/domain/hrefs';
import { numberWords } from '@/domain/text/counted';
import { cutText, wholeCharacters } from '@/domain/text/cut-text';
import { parseInThread } from './parse-in-thread';
import { MAX_CHARACTERS, recognizeText } from './recognize-text';

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:$|T)/;

/** "2024-01-09T23:30:00+13:00" → "2024-01-09", in the time zone of the page; null for an invalid date. */
function dayOf(time: string): string | null {
  const text = time.trim();
  const day =
    /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? text.replace(/^(\d{4})\/(\d{2})\/(\d{2}).*$/s, '$1-$2-$3').replace(COMPACT, '$1-$2-$3');
  const cut = day.slice(0, 10);
  return isDay(cut) ? cut : null;
}

/** ten times the size of a long newspaper page */
export const MAX_HTML_CHARACTERS = 5_000_000;
/** anything shorter is a notice or a menu, not an article */
const MIN_ARTICLE = 120;
const LONGEST = { title: 500, source: 200, published: 40, language: 35, url: 2_000 } as const;
const ADVICE = 'Paste the text of the article instead.';

interface PageOptions {
  /** true: a fragment that a person selected, so the article need not be located */
  readonly isPiece?: boolean;
  readonly url?: string;
  readonly timeLimitMs?: number;
}

const found = z.array(z.object({ value: z.string(), where: z.string() }));
const parsedPage = z.object({
  facts: z.object({ title: found, source: found, published: found, language: found, url: found }),
  times: z.array(z.string()),
  paid: z.boolean(),
  body: z.string(),
  captions: z.array(z.string()),
});
type ParsedPage = z.output<typeof parsedPage>;

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
  const text = recognizeText(clean(page.body), pageFact('title', page, url)?.value, page.captions.map(clean));
  const facts = new Map<FactName, Fact>();
  for (const name of FACT_NAMES) {
    const [said, shown] = [pageFact(name, page, url), text.facts[name]];
    const fact = said && name === 'published' ? contradicted(said, shown) : (said ?? shown);
    if (fact) facts.set(name, fact);
  }
  if (!facts.has('url') && url !== undefined) facts.set('url', { value: url, where: 'the URL it was fetched from', sure: 'found' });
  const warnings = [...text.warnings, ...(page.paid ? ['The page has a paywall, so the text may be incomplete.'] : [])];
  return { ...text, facts: Object.fromEntries(facts), note: null, original: cutText(clean(html), MAX_CHARACTERS), warnings };
}

/** The first valid value of a fact; a date that other values contradict is in doubt. */
function pageFact(name: FactName, page: ParsedPage, address: string | undefined): Fact | null {
  const values = page.facts[name].flatMap(({ value, where }) => {
    const read = readers[name](clean(value), address);
    return read === null ? [] : [{ value: cutText(read, LONGEST[name]), where }];
  });
  const [best] = values;
  if (name !== 'published') return best ? { ...best, sure: 'found' } : null;
  if (!best) return timeFact(page.times);
  const other = values.find(({ value }) => value !== best.value);
  return contradicted({ ...best, sure: 'found' }, other);
}

/** The first date in the page's `<time>` elements; in doubt if there are several. */
function timeFact(times: readonly string[]): Fact | null {
  const days = [...new Set(times.flatMap((time) => dayOf(time) ?? []))];
  const [day] = days;
  if (!day) return null;
  const doubt = days.length > 1 ? { doubt: `The page also contains ${days.slice(1, 4).join(', ')}. Check which date is correct.` } : {};
  return { value: day, where: 'the <time> element', sure: 'found', ...doubt };
}

const some = (value: string): string | null => value || null;
const readers: Readonly<Record<FactName, (value: string, address?: string) => string | null>> = {
  title: some,
  source: some,
  published: dayOf,
  language: (value) => /^[a-z]{2,3}(?=$|[-_])/i.exec(value)?.[0].toLowerCase() ?? null,
  url: (value, address) => {
    const url = urlOf(value, address);
    if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null;
    // ignore the URL of a home page, and of another site
    const isSite = url.pathname === '/' && url.search === '';
    return isSite || (address !== undefined && siteOf(url) !== siteOf(new URL(address))) ? null : url.href;
  },
};

const siteOf = (url: URL): string => url.hostname.replace(/^www\./, '');

/** Removes characters that PostgreSQL rejects, which foreign pages may contain, and normalizes line endings. */
const clean = (text: string): string => wholeCharacters(text).replaceAll('\0', '').replace(/\r\n?/g, '\n');
