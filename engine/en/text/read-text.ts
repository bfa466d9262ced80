/** Article body → paragraphs, sentences, tokens, quotations and dateline. Nothing is rewritten, so every span fits the body. */
import type { ReadText, Sentence } from '../../model/sentence';
import type { Diagnostic } from '../../model/trace';
import { findParagraphs } from '../../text/find-paragraphs';
import { dealQuotations, findQuotations } from '../../text/find-quotations';
import { findDateline } from './find-dateline';
import { SENTENCE_CAP, splitSentences } from './split-sentences';
import { tokenize } from './tokenize';

/** Longest body that is read, in UTF-16 units; what follows is left out with a diagnostic. */
export const BODY_CAP = 500_000;

const OPENS_WITH_QUOTATION = /^["“‘]/;

/**
 * Reads a plain-text body. Linear in its length; never throws.
 * Sentences are ordered, do not overlap, and together cover every non-space character of the part that is read.
 */
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
        message: `A sentence longer than ${SENTENCE_CAP.toLocaleString('en-US')} characters was cut.`,
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
