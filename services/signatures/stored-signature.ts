/** The signature of a stored mention, computed from its words. Its trigger is that of a reading; null where none is known. */
import type { eventMentions } from '@/db/schema/events';
import { type Signature, signatureOf } from '@/engine/index';

type Mention = typeof eventMentions.$inferSelect;
type Words = Pick<Mention, 'startOffset' | 'endOffset' | 'quote' | 'dateStart' | 'dateEnd' | 'themes'>;

export function signatureOfStored(
  { startOffset, endOffset, quote, dateStart, dateEnd, themes }: Words,
  trigger: Signature['trigger'],
): Signature {
  const date = dateStart === null || dateEnd === null ? null : { start: dateStart, end: dateEnd };
  return { ...signatureOf({ start: startOffset, end: endOffset, quote }, date, themes, null), trigger };
}
