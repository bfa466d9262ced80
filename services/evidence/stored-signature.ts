/** Computes signatures: of stored mentions from their words, and of events without mentions from their fields. */
import type { eventMentions } from '@/db/database';
import { type Signature, signatureOf } from '@/engine/index';

type Mention = typeof eventMentions.$inferSelect;
type Words = Pick<Mention, 'startOffset' | 'endOffset' | 'quote' | 'dateStart' | 'dateEnd' | 'themes'>;

/** `trigger` comes from a reading; null if unknown. */
export function signatureOfStored(
  { startOffset, endOffset, quote, dateStart, dateEnd, themes }: Words,
  trigger: Signature['trigger'],
): Signature {
  const date = dateStart === null || dateEnd === null ? null : { start: dateStart, end: dateEnd };
  return { ...signatureOf({ start: startOffset, end: endOffset, quote }, date, themes, null), trigger };
}

/** The signature of a manually entered or imported event, whose title serves as the evidence. */
export const signatureOfFields = (title: string, themes: readonly string[]): Signature =>
  signatureOf({ start: 0, end: title.length, quote: title }, null, themes, null);
