/** Splits an article body into paragraphs, sentences, tokens, quotations and dateline. Every span matches the body. */
import type { Span } from '../../model/article';
import type { Dateline, ReadText, Sentence } from '../../model/sentence';
import type { Diagnostic } from '../../model/trace';
import { dealQuotations, findParagraphs, findQuotations } from '../../text/paragraphs';
import { SENTENCE_CAP, splitSentences } from './split-sentences';
import { tokenize } from './tokenize';

/** A headline, byline and date line may precede the paragraph with the dateline. */
const PARAGRAPHS_SEARCHED = 6;
const LONGEST = 110;

const NAME = "[\\p{Lu}][\\p{L}\\p{M}.'’]*(?:[ -](?:[\\p{Lu}][\\p{L}\\p{M}.'’]*|de|la|el|al|of))*";
/** "DAMASCUS/DUBAI": news agencies write several places in capitals. */
const OTHER_PLACES = "(?:/\\p{Lu}[\\p{Lu}.'’ -]*\\p{Lu})*";
const DAY = '(?:\\p{Lu}[\\p{L}]{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}[\\p{L}]{2,8}\\.?(?: \\d{4})?)';
const DATELINE = new RegExp(
  `^(?<place>${NAME}${OTHER_PLACES})(?:, (?!${DAY})(?<region>${NAME}))?(?:, (?<day>${DAY}))?,? ?(?<agency>\\([^()]{2,40}\\))?(?: ?(?:—|–|--|_)|(?: -))(?=\\s)`,
  'u',
);

const allCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();

/** Returns the dateline, or undefined. Without capitals, an agency or a day, a name before a dash is an ordinary subject. */
export function findDateline(body: string, paragraphs: readonly Span[]): Dateline | undefined {
  for (const paragraph of paragraphs.slice(0, PARAGRAPHS_SEARCHED)) {
    const found = DATELINE.exec(body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST)));
    const groups = found?.groups;
    if (!found || !groups?.place) continue;
    if (!allCapitals(groups.place) && !groups.agency && !groups.day && !groups.region) continue;
    return {
      start: paragraph.start,
      end: paragraph.start + found[0].length,
      place: groups.place,
      ...(groups.day ? { dateText: groups.day } : {}),
    };
  }
  return undefined;
}

/** Maximum body length, in UTF-16 units. The rest is left out with a diagnostic. */
export const BODY_CAP = 500_000;

const OPENS_WITH_QUOTATION = /^["“‘]/;

/** Reads a body in linear time and never throws. The sentences cover every non-space character in the part that is read. */
export function readText(body: string): ReadText {
  const diagnostics: Diagnostic[] = [];
  const read = body.length > BODY_CAP ? body.slice(0, BODY_CAP) : body;
  if (read.length < body.length) {
    diagnostics.push({
      code: 'body-truncated',
      message: `Only the first ${BODY_CAP.toLocaleString('en-US')} characters were processed.`,
      start: BODY_CAP,
      end: body.length,
    });
  }
  const paragraphs = findParagraphs(read);
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, number) => {
    const next = paragraphs[number + 1];
    const quotations = findQuotations(
      read,
      paragraph,
      next !== undefined && OPENS_WITH_QUOTATION.test(read.slice(next.start, next.start + 1)),
    );
    const quotationsOf = dealQuotations(quotations);
    const { spans, cuts } = splitSentences(read, paragraph);
    for (const cut of cuts) {
      diagnostics.push({
        code: 'sentence-too-long',
        message: `A sentence longer than ${SENTENCE_CAP.toLocaleString('en-US')} characters was split.`,
        ...cut,
      });
    }
    for (const { start, end } of spans) {
      const text = read.slice(start, end);
      sentences.push({
        start,
        end,
        index: sentences.length,
        paragraph: number,
        text,
        tokens: tokenize(text, start),
        quotations: quotationsOf({ start, end }),
      });
    }
  });
  const dateline = findDateline(read, paragraphs);
  return { body, paragraphs, sentences, ...(dateline ? { dateline } : {}), diagnostics };
}
