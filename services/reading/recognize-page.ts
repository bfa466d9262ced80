/** Recognizes the article text and facts in a saved, pasted or fetched web page. */
import { z } from 'zod';
import { FACT_NAMES, type Fact, type FactName, type Recognized } from '@/domain/desk/recognized';
import { badData, DatelineError } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { cutText, storableText } from '@/domain/text/cut-text';
import { pageFacts } from './page-facts';
import { parseInThread } from './parse-in-thread';
import { MAX_CHARACTERS, recognizeText } from './recognize-text';

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
const found = z.array(z.object({ value: line, where: z.string() }));
const parsedPage = z.object({
  facts: z.object({ title: found, source: found, published: found, language: found, url: found }),
  times: z.array(z.string()),
  lines: z.array(line),
  headings: z.array(line),
  page: line,
  paid: z.boolean(),
  body: line,
  captions: z.array(line),
});

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
  if (!facts.has('url') && url !== undefined) facts.set('url', { value: url, where: 'the URL it was fetched from', sure: 'found' });
  const warnings = [...text.warnings, ...(page.paid ? ['The page has a paywall, so the text may be incomplete.'] : [])];
  return { ...text, facts: Object.fromEntries(facts), note: null, original: cutText(clean(html), MAX_CHARACTERS), warnings };
}

/** Removes characters that PostgreSQL rejects, which foreign pages may contain, and normalizes line endings. */
function clean(text: string): string {
  return storableText(text).replace(/\r\n?/g, '\n');
}
