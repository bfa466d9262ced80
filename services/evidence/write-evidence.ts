/** Writes the evidence words of a mention. An editor’s choice is marked, so that no re-extraction replaces it. */
import { eq } from 'drizzle-orm';
import { type Database, eventMentions } from '@/db/database';
import { badData } from '@/domain/errors';
import { numberWords } from '@/domain/text/counted';
import { wholeCharacters } from '@/domain/text/cut-text';
import { describeSpan, type Span } from '@/engine/index';
import type { Evidence } from '../events/editing/event-snapshot';
import { signatureOfStored } from './stored-signature';

/** The entry in `rules` of a mention whose words an editor chose. */
export const EVIDENCE_BY_HAND = 'evidence/by-hand';

const MOST = 2_000;

/** Trims white space from the span. Throws bad data (field `start`) for a span that is not valid. */
export function wordsAt(body: string, { start, end }: Span): Span {
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= body.length;
  const quote = inside ? body.slice(start, end) : '';
  const words = quote.trim();
  if (words === '') throw badData('Select words in the text.', 'start');
  if (words.length > MOST) throw badData(`Select at most ${numberWords(MOST)} characters, for example one sentence.`, 'start');
  if (/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(words))
    throw badData('The selection starts or ends inside a character. Select whole words.', 'start');
  const from = start + quote.indexOf(words);
  return { start: from, end: from + words.length };
}

export async function writeEvidence(tx: Database, mention: typeof eventMentions.$inferSelect, body: string, to: Evidence): Promise<void> {
  const others = mention.rules.filter((rule) => rule !== EVIDENCE_BY_HAND);
  const words = placeOf(body, to);
  await tx
    .update(eventMentions)
    .set({
      ...words,
      signature: signatureOfStored({ ...mention, ...words }, mention.signature?.trigger ?? null),
      rules: to.byHand ? [...others, EVIDENCE_BY_HAND] : others,
      health: to.health ?? 'verified',
    })
    .where(eq(eventMentions.id, mention.id));
}

export const evidenceOf = ({ startOffset, endOffset, rules, health }: typeof eventMentions.$inferSelect): Evidence => ({
  start: startOffset,
  end: endOffset,
  byHand: rules.includes(EVIDENCE_BY_HAND),
  health,
});

interface MentionWords {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Omits half a character at the edge of the context. Throws a RangeError for a span that is empty or outside the body. */
export function placeOf(body: string, { start, end }: Span): MentionWords {
  const { exact, prefix, suffix } = describeSpan(body, { start, end }).quote;
  return { startOffset: start, endOffset: end, quote: exact, prefix: wholeCharacters(prefix), suffix: wholeCharacters(suffix) };
}
